/** A Prometheus server's `/api/v1/query`: one URL speaks for all services. Its result goes through the same readers. */
import { entries, get, isObject, items, text } from '../../json';
import { goFloat } from '../../metrics/line';
import type { Family, Sample } from '../../metrics/parse';
import { metricRow } from '../../metrics/reader';
import { readFamilies, wanted } from '../../metrics/read';
import type { LiveFormat } from '../format';

export const prometheusApi: LiveFormat = {
  id: 'prometheus-api',
  title: 'Prometheus query API',
  gives: ['breakers', 'metrics'],
  detect({ json }) {
    if (
      get(json, 'status') === 'success' &&
      'resultType' in (isObject(get(json, 'data')) ? (get(json, 'data') as object) : {})
    )
      return 87;
    return get(json, 'status') === 'error' && typeof get(json, 'errorType') === 'string' ? 87 : null;
  },
  parse({ json }, context) {
    const data = get(json, 'data');
    if (get(json, 'status') !== 'success' || get(data, 'resultType') !== 'vector') return null;
    const families = new Map<string, Family>();
    for (const entry of items(get(data, 'result'), 5000)) {
      const sample = sampleOf(entry);
      if (!sample) continue;
      const family = families.get(sample.name) ?? { name: sample.name, type: 'unknown', help: '', samples: [] };
      family.samples.push(sample);
      families.set(sample.name, family);
    }
    const reading = readFamilies('prometheus-api', families.values(), context);
    // the user wrote the query, so what no reader knows is shown as it came
    const known = wanted(context);
    const others = [...families.values()].filter((family) => !known(family.name)).flatMap((family) => family.samples);
    const notes = [...reading.notes];
    for (const warning of items(get(json, 'warnings'), 5)) notes.push(text(warning) ?? 'a warning');
    if (families.size === 0) notes.push('the query found nothing');
    return {
      ...reading,
      metrics: [...reading.metrics, ...others.slice(0, 200).map((sample) => metricRow(sample))],
      notes,
    };
  },
};

function sampleOf(entry: unknown): Sample | null {
  const labels = new Map(
    entries(get(entry, 'metric'), 50).flatMap(([k, v]) => (typeof v === 'string' ? [[k, v] as const] : [])),
  );
  const [time, raw] = items(get(entry, 'value'), 2);
  const value = typeof raw === 'string' ? goFloat(raw) : null;
  if (value === null) return null;
  // an expression has no name of its own
  const name = labels.get('__name__') ?? '(expression)';
  labels.delete('__name__');
  return {
    name,
    labels,
    value,
    timestamp: typeof time === 'number' && Number.isFinite(time) ? Math.round(time * 1000) : null,
  };
}
