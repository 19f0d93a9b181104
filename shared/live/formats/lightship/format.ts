/** lightship: one of four words as plain text, 200 or 500. */
import type { LiveFormat } from '../format';
import { healthReading } from '../health';

const word = /^SERVER_IS_(NOT_)?(READY|SHUTTING_DOWN)$/;

export const lightship: LiveFormat = {
  id: 'lightship',
  title: 'lightship',
  gives: ['health'],
  detect({ text }) {
    return word.test(text.trim()) ? 64 : null;
  },
  parse({ text }) {
    const said = word.exec(text.trim());
    if (!said) return null;
    const up = (said[2] === 'READY') === (said[1] === undefined);
    return healthReading('lightship', said[0], [], { status: up ? 'up' : 'down' });
  },
};
