import type { Acknowledgement, CheckReport, Drift, Outcomes } from '../../../generators/generated/types.ts';
import { jsonOf } from './differences.ts';
import { ms, messages } from './messages.ts';
import { printable, printableTo } from './printable.ts';
import type { RenderContext } from './render-context.ts';
import { padTo, widthOf, wrap, type Piece } from './wrap.ts';

/** What the target does beyond or against the page, and the mock server that does the same. */
export function driftLines({ drift = [], behaviour }: CheckReport, context: RenderContext): string[] {
  const { language, style, columns } = context;
  const lines = drift.flatMap((observation) => observationLines(observation, context));
  const flags = Object.entries(behaviour ?? {}).map(([name, value]) => `--behaviour ${name}=${String(value)}`);
  const alike = wrap([{ text: `${messages[language].alike}sobot-mock start ${flags.join(' ')}` }], {
    first: { text: '  ' },
    columns,
  });
  if (lines.length === 0 && flags.length === 0) return [];
  return [style.strong(messages[language].drift), ...lines, ...(flags.length > 0 ? alike : [])];
}

function observationLines(observation: Drift, { language, style, columns }: RenderContext): string[] {
  const { behaviour, value, message, count = 1, check, section, example } = observation;
  const setting = behaviour === undefined ? '' : `${behaviour}${value === undefined ? '' : `=${shown(value)}`}  `;
  const facts = [
    ...(count > 1 ? [messages[language].seen(count)] : []),
    check,
    ...(section === undefined ? [] : [section]),
    ...(example === undefined ? [] : [shown(example)]),
  ];
  return wrap(
    [
      { text: printable(setting), style: style.careful },
      { text: printable(message[language]) },
      ...facts.map((fact): Piece => ({ text: ` · ${printable(fact)}`, style: style.faint, isWhole: true })),
    ],
    { first: { text: '  ~ ', style: style.careful }, columns },
  );
}

function shown(value: unknown): string {
  return printableTo(typeof value === 'string' ? value : jsonOf(value), 120);
}

/** How fast a receiver acknowledged, and how its requests ended. */
export function receiverLines({ acknowledgement, outcomes }: CheckReport, context: RenderContext): string[] {
  const { language, style, columns } = context;
  const labels = [messages[language].acknowledgement, messages[language].outcomes] as const;
  const width = Math.max(...labels.map(widthOf)) + 2;
  const row = (label: string, pieces: readonly Piece[]): string[] =>
    wrap(pieces, { first: { text: padTo(label, width), style: style.strong }, columns });
  return [
    ...(acknowledgement === undefined ? [] : row(labels[0], timesOf(acknowledgement, context))),
    ...(outcomes === undefined ? [] : row(labels[1], countsOf(outcomes, context))),
  ];
}

function timesOf(
  { count, p50, p99, max, limit }: Acknowledgement,
  { language, style }: RenderContext,
): readonly Piece[] {
  const { answers, allowed } = messages[language];
  const times = `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}`;
  return [
    { text: times, style: max > limit ? style.bad : style.good },
    { text: ` · ${answers(count)} · ${allowed(ms(limit))}`, style: style.faint },
  ];
}

function countsOf({ acknowledged, ...reasons }: Outcomes, { language, style }: RenderContext): readonly Piece[] {
  const failures = Object.entries(reasons).map(([reason, count]) => ({
    text: `, ${count} ${reason}`,
    style: count > 0 ? style.careful : style.faint,
  }));
  return [{ text: messages[language].acknowledged(acknowledged) }, ...failures];
}
