/** For people: readable at 80 columns, coloured on a terminal. */
import { defineFormat } from './format';
import { prettyCheck } from './pretty-check';
import { prettyExplain } from './pretty-explain';
import { prettyInventory } from './pretty-inventory';

export default defineFormat({ id: 'pretty', check: prettyCheck, inventory: prettyInventory, explain: prettyExplain });
