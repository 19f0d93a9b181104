/** Clients, calls and wrappers that the config describes: what inference cannot see. */
import { describe, expect, it } from 'vitest';
import { parseConfig, resolveConfig, ruleSchemas } from '../../server/engine';
import { openSession } from '../../server/engine/session';
import { inProject } from '../harness/cases';

const files = new Map([
  [
    'src/lib/internal.js',
    'module.exports.call = require(process.env.TRANSPORT).call;\nmodule.exports.guarded = require(process.env.GUARD).run;\n',
  ],
  [
    'src/app.js',
    `const { call, guarded } = require('./lib/internal');
const { Ledger } = require('@acme/ledger');
const ledger = new Ledger();
exports.a = () => call('users.get', { id: 1 });
exports.b = () => guarded(() => fetch('https://api.example.com/b'));
exports.c = () => ledger.entries.list();
`,
  ],
]);

describe('described by the config', () => {
  it('calls, clients and wrappers count as written', async () => {
    const sites = await inProject({ files, packages: new Map(), config: {}, marks: [] }, (root) => {
      const text = JSON.stringify({
        calls: [
          {
            module: 'src/lib/internal.js',
            export: 'call',
            kind: 'rpc',
            dependency: 'core',
            effect: 'read',
            timeoutMs: 3000,
          },
        ],
        wrappers: [{ module: 'src/lib/internal.js', export: 'guarded', attempts: 4, timeoutMs: '2s', breaker: true }],
        clients: [
          {
            package: '@acme/ledger',
            export: 'Ledger',
            kind: 'http',
            dependency: 'ledger',
            calls: { 'entries.list': 'read' },
            timeoutMs: null,
          },
        ],
      });
      const config = resolveConfig(parseConfig(text, 'faultline.config.json', ruleSchemas()));
      const session = openSession({ root, config, cache: false });
      try {
        return session.facts().callSites;
      } finally {
        session.dispose();
      }
    });
    const shown = sites.map(
      (s) =>
        `${s.place.line} ${s.kind} ${s.dependency} timeout=${s.protections.timeout.ms ?? s.protections.timeout.state} retry=${s.protections.retry.attempts ?? s.protections.retry.state} breaker=${s.protections.breaker.state}`,
    );
    expect(shown).toEqual([
      '4 rpc core timeout=3000 retry=unknown breaker=absent',
      '5 http api.example.com timeout=2000 retry=4 breaker=present',
      '6 http ledger timeout=absent retry=unknown breaker=absent',
    ]);
  });
});
