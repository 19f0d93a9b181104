/** What a new config file says: the defaults, in words. `faultline init` writes more, from what it finds in the project. */
export const newConfig = `{
  // "recommended", "strict" or "all".
  "preset": "recommended",

  // "off", "info", "warning" or "error", by rule: { "missing-retry": "off" }
  "rules": {},

  // Longest time a call on a request path may take, by kind: { "llm": "60s", "default": "30s" }
  "budgets": {}
}
`;
