// @config { "preset": "strict" }
export async function reasonless(url: string) {
  // faultline-ignore-next-line missing-timeout
  // <- unused-suppression: wants a reason
  return fetch(url);
}
