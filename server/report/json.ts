/** The reports as they are, for programs. */
import { defineFormat } from './format';

const print = (report: object): string => `${JSON.stringify(report, null, 2)}\n`;

export default defineFormat({ id: 'json', check: print, inventory: print, explain: print });
