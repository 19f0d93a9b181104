import { describe, expect, it } from 'vitest';
import { detectFormat, formatIds } from '../../shared/live/formats';
import { interpret } from '../../shared/live/interpret';
import { captures, endpoint } from './support/captures';

const now = Date.parse('2026-11-20T08:00:00Z');
const all = captures();

describe('captures', () => {
  it.each(all.map((capture) => [`${capture.format ?? 'none'}/${capture.name}`, capture] as const))(
    '%s',
    async (_, capture) => {
      const meant = interpret(capture.response, endpoint(), null, now);
      const golden = {
        httpStatus: capture.response.status,
        recognised: detectFormat(capture.response)?.format.id ?? null,
        status: meant.status,
        problem: meant.problem,
        reading: meant.reading,
      };
      await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(capture.golden);
      if (capture.format !== null) expect(golden.recognised).toBe(capture.format);
      // naming the type must not change what is read
      if (meant.reading) {
        expect(interpret(capture.response, endpoint({ type: meant.reading.format }), null, now).reading).toEqual(
          meant.reading,
        );
      } else {
        expect(meant.problem).not.toBeNull();
        expect(meant.status).not.toBe('up');
      }
    },
  );

  it('there is at least one for every format', () => {
    expect(formatIds.filter((id) => !all.some((capture) => capture.format === id))).toEqual([]);
  });

  it('a bad code or HTML makes every health capture unhealthy', () => {
    for (const capture of all) {
      const { response } = capture;
      for (const changed of [
        { ...response, status: 503 },
        { ...response, status: 500 },
        { ...response, contentType: 'text/html' },
        { ...response, status: 404 },
        { ...response, status: 401 },
      ]) {
        const meant = interpret(changed, endpoint(), null, now);
        // an OFREP server answers 404 for a flag it does not know; nothing about its health
        const answersFlag = meant.reading?.format === 'ofrep' && changed.status === 404;
        if (!answersFlag)
          expect(meant.status, `${capture.name} as ${changed.status} ${changed.contentType}`).not.toBe('up');
      }
    }
  });
});
