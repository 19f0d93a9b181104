/** What went wrong, in words a user can act on; nothing of the request is repeated in them. */
import type { LiveProblem } from '../model';

const known: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  UND_ERR_SOCKET: 'the connection was closed early',
  ENOTFOUND: 'host not found',
  EAI_AGAIN: 'host not found (the name service did not answer)',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
  ETIMEDOUT: 'connecting took too long',
  UND_ERR_CONNECT_TIMEOUT: 'connecting took too long',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed certificate; add its CA with NODE_EXTRA_CA_CERTS or to the system',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate of an unknown CA; add it with NODE_EXTRA_CA_CERTS or to the system',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate of an unknown CA; add it with NODE_EXTRA_CA_CERTS or to the system',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'https asked of a port that speaks plain http',
  HPE_INVALID_CONSTANT: 'the answer is not HTTP',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too large',
};

/** Finds the code in an error, its causes and the parts of an aggregate. */
function codeOf(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(error.code)) return error.code;
  const inner = 'cause' in error ? codeOf(error.cause, depth + 1) : undefined;
  if (inner !== undefined) return inner;
  return 'errors' in error && Array.isArray(error.errors) ? codeOf(error.errors[0], depth + 1) : undefined;
}

function messageOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return '';
  return `${error.message} ${messageOf(error.cause, depth + 1)}`;
}

/** The problem behind a rejected fetch or a broken body. */
export function networkProblem(error: unknown): LiveProblem {
  const code = codeOf(error);
  const messages = messageOf(error);
  if (/\bbad port\b/.test(messages)) return { kind: 'config', message: 'this port may not be asked by fetch' };
  // Chromium's network stack (VS Code may use it) has names of its own
  const chromium = /net::ERR_([A-Z_]+)/.exec(messages)?.[1];
  const said = code !== undefined && Object.hasOwn(known, code) ? known[code] : undefined;
  if (said !== undefined) return { kind: 'unreachable', message: said };
  if (code?.startsWith('HPE_')) return { kind: 'unreachable', message: 'the answer is not HTTP' };
  if (chromium !== undefined) return { kind: 'unreachable', message: chromium.toLowerCase().replaceAll('_', ' ') };
  if (code !== undefined) return { kind: 'unreachable', message: `no connection (${code})` };
  if (/terminated|other side closed|premature/i.test(messages))
    return { kind: 'unreachable', message: 'the connection was closed early' };
  return { kind: 'unreachable', message: 'no connection' };
}

/** `10 s`, `1.5 s`. */
export function inSeconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}
