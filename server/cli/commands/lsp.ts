/** `faultline lsp --stdio`. */

/** Serves the editor until it goes; the server ends the process itself, with the exit code that the protocol asks for. */
export async function runLsp(): Promise<number> {
  const { startServer } = await import('../../lsp/main');
  startServer({ streams: { input: process.stdin, output: process.stdout } });
  return new Promise<number>(() => undefined);
}
