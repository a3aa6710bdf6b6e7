/** A metric and its samples, for Prometheus to read. */
export interface MetricFamily {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly samples: readonly MetricSample[];
}

/** One value. */
export interface MetricSample {
  /** What follows the name of the family: `_bucket` of a histogram. */
  readonly suffix?: '_bucket' | '_sum' | '_count';
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** How many took how long at most. */
export interface Histogram {
  /** Upper bounds of the buckets, lowest first; the last, which has none, is left out. */
  readonly bounds: readonly number[];
  /** How many are in each bucket and in none before; one more than there are bounds. */
  readonly counts: readonly number[];
  readonly sum: number;
}

/** The content type of {@link expositionText}. */
export const expositionType = 'text/plain; version=0.0.4; charset=utf-8';

/** Metrics in the text format of Prometheus (0.0.4): https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function expositionText(families: readonly MetricFamily[]): string {
  return families.map(familyText).join('');
}

/** The samples of a histogram: each bucket counts those before it, too. */
export function histogramSamples({ bounds, counts, sum }: Histogram): readonly MetricSample[] {
  let below = 0;
  const buckets = [...bounds, Number.POSITIVE_INFINITY].map((bound, index) => {
    below += counts[index]!;
    return { suffix: '_bucket', labels: { le: numberText(bound) }, value: below } as const;
  });
  return [...buckets, { suffix: '_sum', value: sum }, { suffix: '_count', value: below }];
}

function familyText({ name, help, type, samples }: MetricFamily): string {
  const lines = samples.map(
    ({ suffix = '', labels = {}, value }) => `${name}${suffix}${labelsText(labels)} ${numberText(value)}\n`,
  );
  return `# HELP ${name} ${escaped(help)}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function labelsText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value).replaceAll('"', '\\"')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function numberText(value: number): string {
  return value === Number.POSITIVE_INFINITY ? '+Inf' : String(value);
}
