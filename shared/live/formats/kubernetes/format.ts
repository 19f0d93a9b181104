/** Kubernetes `livez`, `readyz`, `healthz`: `ok`, or lines `[+]name ok` and `[-]name failed: …`. */
import type { LiveFormat } from '../format';
import { component, healthReading } from '../health';

const line = /^\[([+-])\]([^\s:]+)[ \t]*(.*)$/gm;

export const kubernetes: LiveFormat = {
  id: 'kubernetes',
  title: 'Kubernetes livez, readyz, healthz',
  gives: ['health'],
  detect({ json, text }) {
    if (json !== undefined) return null;
    if (/^\[[+-]\]\S/m.test(text)) return 62;
    return /^ok$/i.test(text.trim()) ? 61 : null;
  },
  parse({ text }) {
    if (/^ok$/i.test(text.trim())) return healthReading('kubernetes', 'ok', []);
    const parts = [...text.slice(0, 100_000).matchAll(line)].map(([, sign, name = '', rest = '']) =>
      component(name, sign === '+' ? 'ok' : 'failed', sign === '+' ? undefined : rest.replace(/^failed:?\s*/, '')),
    );
    if (parts.length === 0) return null;
    // the last line sums it up; cut off, the parts alone cannot promise that all is well
    const sum = /^\S+ check (passed|failed)\s*$/m.exec(text)?.[1];
    const failed = parts.some((part) => part.status === 'down') || sum === 'failed';
    return healthReading('kubernetes', failed ? 'failed' : sum === 'passed' ? 'ok' : 'incomplete', parts);
  },
};
