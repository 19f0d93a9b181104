/** The engine as the command line, the language server and the API see it. */
export { nearest } from '../model/words';
export { checkReport, judge, type CheckOptions, type Judgement } from './check';
export { ruleLevelEdits, type ConfigEdit } from './config-edit';
export { ConfigError, findConfigFile, loadConfig, parseConfig, resolveConfig, type LoadedConfig } from './config-file';
export { coverageOf, shortfalls } from './coverage';
export { explainLine, ruleInfos, ruleSchemas } from './explain';
export { fingerprint } from './fingerprint';
export { globMatcher } from './globs';
export { callSiteReport, inventoryReport, type InventoryOptions } from './inventory';
export { openSession, type Session, type SessionOptions } from './session';
export { createSettings, presetLevel } from './settings';
export { userSdks } from './user-catalogue';
