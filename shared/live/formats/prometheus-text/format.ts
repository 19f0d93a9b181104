/** A `/metrics` page: Prometheus text or OpenMetrics. Only families about breakers and those the user names are read. */
import type { LiveFormat } from '../format';
import { metricsAccept } from '../../http-guard';
import { parseExposition } from '../../metrics/parse';
import { readFamilies, wanted } from '../../metrics/read';

const sampleOrComment =
  /^(# (HELP|TYPE) |[a-zA-Z_:][\w:]*(\{[^\n]*\})?[ \t]+[-+]?(\d|\.\d|Inf|NaN)|\{"[^\n]*\}[ \t]+[-+\dNI])/m;

export const prometheusText: LiveFormat = {
  id: 'prometheus-text',
  title: 'Prometheus or OpenMetrics text',
  gives: ['breakers', 'metrics'],
  detect({ json, text, contentType }) {
    if (json !== undefined || !sampleOrComment.test(text.slice(0, 100_000))) return null;
    return /openmetrics|version=0\.0\.4/.test(contentType) ? 80 : 79;
  },
  parse({ json, text, contentType }, context) {
    if (json !== undefined) return null;
    const openMetrics = contentType.includes('openmetrics') ? true : undefined;
    const { families, badLines, cut } = parseExposition(text, {
      wanted: wanted(context),
      ...(openMetrics === undefined ? {} : { openMetrics }),
    });
    const reading = readFamilies('prometheus-text', families.values(), context);
    const notes = [...reading.notes];
    if (badLines > 0) notes.push(`${badLines} ${badLines === 1 ? 'line' : 'lines'} could not be read`);
    if (cut) notes.push('too many samples; the rest was left out');
    if (reading.breakers.length === 0 && reading.metrics.length === 0) {
      if (!sampleOrComment.test(text)) return null;
      notes.push('no circuit breaker among these metrics; name others with `metrics`');
    }
    return { ...reading, notes };
  },
  claims: (url) => /\/(metrics|prometheus)\/?$/.test(url.pathname),
  request: () => ({ accept: metricsAccept }),
};
