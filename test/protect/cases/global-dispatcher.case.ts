// @package undici 7.30.2
// @file src/setup.ts
import { Agent, setGlobalDispatcher } from 'undici';

setGlobalDispatcher(new Agent({ headersTimeout: 5000, bodyTimeout: 9000 }));
// @file src/use.ts
export const load = () => fetch('https://api.example.com/a');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=5000 source=client covers=headers
