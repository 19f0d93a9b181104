/** What the socket entries share. */
import type { CallSpec, MemberSpec, OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

/** The URL decides the dependency of the socket and of everything sent over it. */
export const socketUrl: readonly OptionSpec[] = [{ path: '$0', sets: 'baseUrl' }];

/** `new X(url)` connects at once and reports by events. */
export const opens = (more: Partial<CallSpec> & { readonly reconnects?: true } = {}): MemberSpec => ({
  call: { effect: 'unknown', connects: true, notPromise: true, optionSet: 'socket', ...more },
});

/** Members of an open socket. Sending gives no answer that could be waited for. */
export const socketMembers: Record<string, MemberSpec> = {
  ...calls('send ping pong', { effect: 'write', notPromise: true, fireAndForget: true }),
  ...none(
    'close terminate pause resume addEventListener removeEventListener dispatchEvent onopen onmessage onclose onerror',
  ),
  ...emitter,
};
