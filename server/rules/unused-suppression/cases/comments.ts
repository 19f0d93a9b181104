// @config { "rules": { "missing-retry": "off" } }
export async function used(url: string) {
  // faultline-ignore-next-line missing-timeout -- a long poll that the server ends after 60 s
  return fetch(url);
}

export async function onTheLine(url: string) {
  return fetch(url); // faultline-ignore-line missing-timeout -- the same
}

export async function unused(url: string) {
  // faultline-ignore-next-line missing-timeout -- not any more
  // <- unused-suppression: `missing-timeout` reports nothing on the next line
  return fetch(url, { signal: AbortSignal.timeout(1_000) });
}

export async function misspelt(url: string) {
  // faultline-ignore-next-line mising-timeout -- a long poll
  // <- unused-suppression: did you mean `missing-timeout`
  return fetch(url);
}

// a rule that is off is not idle
export async function off(url: string) {
  // faultline-ignore-next-line missing-retry -- written for the preset strict
  return fetch(url, { signal: AbortSignal.timeout(1_000) });
}
