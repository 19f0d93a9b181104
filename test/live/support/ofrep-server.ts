/** OFREP 0.3 over the real flagd evaluation engine: a thin HTTP shell of our own. */
import { createHash } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import { FlagdCore } from '@openfeature/flagd-core';

const silent = { error() {}, warn() {}, info() {}, debug() {} };

export interface OfrepServer {
  readonly handler: RequestListener;
  /** Replaces all flags; the next evaluation sees them. */
  set(definition: unknown): void;
}

/** @param token what a request must carry as `Authorization: Bearer` */
export function ofrepServer(definition: unknown, token?: string): OfrepServer {
  const core = new FlagdCore(undefined, silent, { disableDynamicCodeGeneration: true });
  const set = (flags: unknown): void => void core.setConfigurations(JSON.stringify(flags));
  set(definition);

  const evaluate = (key: string, context: Record<string, never>): Record<string, unknown> => {
    const flag = core.getFlag(key);
    if (!flag) return { key, errorCode: 'FLAG_NOT_FOUND', errorDetails: `flag: '${key}' not found` };
    if (flag.state === 'DISABLED') return { key, reason: 'DISABLED', metadata: {} };
    const { value, reason, variant, errorCode, errorMessage } = flag.evaluate(context, silent);
    return errorCode ? { key, errorCode, errorDetails: errorMessage } : { key, value, reason, variant };
  };

  const send = (res: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}): void => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(body === undefined ? undefined : JSON.stringify(body));
  };

  const handler: RequestListener = async (req, res) => {
    if (token !== undefined && req.headers.authorization !== `Bearer ${token}`) return send(res, 401, {});
    if (req.method !== 'POST') return send(res, 405);
    const match = /^\/ofrep\/v1\/evaluate\/flags(?:\/(.+))?$/.exec(req.url ?? '');
    if (!match) return send(res, 404);
    let text = '';
    for await (const chunk of req) text += String(chunk);
    const { context = {} } = (text === '' ? {} : JSON.parse(text)) as { context?: Record<string, never> };
    if (match[1] !== undefined) {
      const result = evaluate(decodeURIComponent(match[1]), context);
      return send(res, 'errorCode' in result ? 404 : 200, result);
    }
    const flags = [...core.getFlags().keys()].map((key) => evaluate(key, context));
    const etag = `"${createHash('sha1').update(JSON.stringify(flags)).digest('hex').slice(0, 16)}"`;
    if (req.headers['if-none-match'] === etag) return send(res, 304, undefined, { etag });
    send(res, 200, { flags }, { etag });
  };
  return { handler, set };
}
