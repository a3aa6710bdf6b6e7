import { beginningOf } from '../../../common/shorten.ts';
import type { CheckViolation } from '../../../generators/generated/types.ts';
import { differences, jsonOf, type Difference } from './differences.ts';
import { ms, messages, type Language } from './messages.ts';
import { printable } from './printable.ts';
import type { RenderContext } from './render-context.ts';
import { padTo, widthOf, wrap } from './wrap.ts';

/** A line with a label before it; without one it goes on with what stands above. */
export interface Row {
  readonly label?: string;
  readonly text: string;
  readonly tone?: 'good' | 'bad' | 'faint';
}

/** More differing members than these say nothing new. */
const differencesShown = 10;

/** Characters of a value, and lines of a body, that are shown. */
const valueLength = 160;
const bodyLines = 12;
const bodyLength = 600;

interface ViolationOptions {
  readonly margin: number;
  /** Whether it tells what to do: violations of one check often say the same. */
  readonly remedy: boolean;
}

/** A violation as lines: the message, then where, what was sent, what came back, the difference, what to do. */
export function violationLines(
  violation: CheckViolation,
  context: RenderContext,
  { margin, remedy }: ViolationOptions,
): string[] {
  const { language, style, columns } = context;
  const { message, shrunk } = violation;
  const note = shrunk === true ? [{ text: ` (${messages[language].shrunk})`, style: style.faint }] : [];
  const text = { text: printable(message[language]) };
  const rows = [...rowsOf(violation, language), ...(remedy ? [remedyRow(violation, language)] : [])];
  return [
    ...wrap([text, ...note], { first: { text: ' '.repeat(margin) }, columns }),
    ...rowLines(rows, context, margin + 2),
  ];
}

/** What to do about a violation. */
export function remedyRow({ remedy }: Pick<CheckViolation, 'remedy'>, language: Language): Row {
  return { label: messages[language].remedy, text: printable(remedy[language]) };
}

/** Rows in two columns: labels, and what they are about. */
export function rowLines(rows: readonly Row[], { language, style, columns }: RenderContext, margin: number): string[] {
  const width = labelWidth(language);
  return rows.flatMap(({ label = '', text, tone }) =>
    wrap([{ text, style: tone === undefined ? undefined : style[tone] }], {
      first: {
        text: `${' '.repeat(margin)}${padTo(label, width)}  `,
        style: tone === undefined || tone === 'faint' ? style.faint : style[tone],
      },
      columns,
    }),
  );
}

function labelWidth(language: Language): number {
  const { expected, got, cameBack } = messages[language];
  return Math.max(...[`- ${expected}`, `+ ${got}`, cameBack].map(widthOf));
}

function rowsOf(violation: CheckViolation, language: Language): readonly Row[] {
  const { path, request, response } = violation;
  const labels = messages[language];
  const rows: Row[] = [];
  if (path !== undefined && path !== '') rows.push({ label: labels.at, text: printable(path) });
  if (request !== undefined) {
    rows.push({ label: labels.sent, text: printable(`${request.method} ${request.url}`) }, ...contentRows(request));
  }
  if (response !== undefined) {
    const took = response.ms === undefined ? '' : ` · ${ms(response.ms)}`;
    rows.push({ label: labels.cameBack, text: `HTTP ${response.status}${took}` }, ...contentRows(response));
  }
  return [...rows, ...differenceRows(violation, language)];
}

function contentRows({ headers = {}, body }: Pick<NonNullable<CheckViolation['request']>, 'headers' | 'body'>): Row[] {
  const rows = Object.entries(headers).map(([name, value]) => printable(`${name}: ${value}`));
  const text = body === undefined ? [] : shownBody(body);
  return [...rows, ...text].map((line) => ({ text: line, tone: 'faint' }));
}

function shownBody(body: string): readonly string[] {
  if (body === '') return [];
  const lines = beginningOf(body, bodyLength).split(/\r\n|[\r\n]/);
  const shown = lines.slice(0, bodyLines).map(printable);
  if (body.length <= bodyLength && lines.length <= bodyLines) return shown;
  return [...shown.slice(0, -1), `${shown.at(-1)}…`];
}

/** The members that differ, in the manner of a diff. */
function differenceRows(violation: CheckViolation, language: Language): readonly Row[] {
  const found = differencesOf(violation);
  const rows = found.slice(0, differencesShown).flatMap((difference) => sidesOf(difference, language));
  const left = found.length - differencesShown;
  return left > 0 ? [...rows, { text: `… +${left}`, tone: 'faint' }] : rows;
}

function differencesOf(violation: CheckViolation): readonly Difference[] {
  const { expected, got } = violation;
  if ('expected' in violation && 'got' in violation) return differences(expected, got);
  if ('expected' in violation) return [{ path: '', expected }];
  return 'got' in violation ? [{ path: '', got }] : [];
}

function sidesOf(difference: Difference, language: Language): readonly Row[] {
  const { expected, got, nothing } = messages[language];
  const { path } = difference;
  const at = path === '' ? '' : `${printable(path)}: `;
  const ofMember = path !== '';
  const texts = pairOf(difference);
  const row = (label: string, text: string | undefined, tone: 'good' | 'bad'): readonly Row[] => {
    if (text !== undefined) return [{ label, text: `${at}${text}`, tone }];
    return ofMember ? [{ label, text: `${at}${nothing}`, tone }] : [];
  };
  return [...row(`- ${expected}`, texts.expected, 'good'), ...row(`+ ${got}`, texts.got, 'bad')];
}

/** Both sides as text; of long ones, what begins a little before they part. */
function pairOf(difference: Difference): { readonly expected: string | undefined; readonly got: string | undefined } {
  const expected = 'expected' in difference ? jsonOf(difference.expected) : undefined;
  const got = 'got' in difference ? jsonOf(difference.got) : undefined;
  const start = expected === undefined || got === undefined ? 0 : startOf(expected, got);
  const show = (text: string | undefined): string | undefined => (text === undefined ? undefined : cut(text, start));
  return { expected: show(expected), got: show(got) };
}

function startOf(one: string, other: string): number {
  if (Math.max(one.length, other.length) <= valueLength) return 0;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return Math.max(0, same - 20);
}

function cut(text: string, start: number): string {
  const shown = text.slice(start, start + valueLength).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${start > 0 ? '…' : ''}${printable(shown)}${start + valueLength < text.length ? '…' : ''}`;
}
