import type { DeliveryChange } from '../../mock-server/webhooks/delivery/delivery-json.ts';
import { sayIn, type Language, type Text } from '../language.ts';
import { printable, printableTo } from '../printable.ts';
import type { Style } from '../style.ts';
import { timeOfDay } from './request-line.ts';
import { runningWords } from './words.ts';

/** A delivery that was tried, or came to its end. */
export interface DeliveryLine extends Omit<DeliveryChange, 'attempt' | 'webhookEventIds'> {
  /** The newest attempt, unless it was told before. */
  readonly attempt: DeliveryChange['attempt'];
  readonly appid: string;
  /** Kinds of its events: `image`, `follow`. */
  readonly events: readonly string[];
  /** When it was told, on the tenant's clock, in ms. */
  readonly toldAt: number;
  /** Whether its tenant was deleted, and so it ended. */
  readonly isOrphan?: boolean;
}

const causes = {
  attempts_used_up: undefined,
  queue_full: { en: 'not sent: its queue is full', zh: '未发送：其队列已满' },
  receiver_removed: { en: 'unfinished: the receiver was removed', zh: '未结束：接收端已移除' },
  closed: { en: 'unfinished: the mock server closed', zh: '未结束：模拟服务器已关闭' },
} as const satisfies Readonly<Record<NonNullable<DeliveryChange['cause']>, Text | undefined>>;

const tenantDeleted: Text = { en: 'unfinished: the tenant was deleted', zh: '未结束：租户已删除' };

/** Width of the longest kind of event. */
const kindWidth = 8;

/** Width of a usual URL of a receiver. */
const urlWidth = 30;

/** A delivery as a line to read: time, kinds of events, receiver, status or reason, milliseconds, tenant, attempt. */
export function deliveryLine(
  line: DeliveryLine,
  { at, style, language = 'en' }: { at: Date; style: Style; language?: Language },
): string {
  const { appid, url, attempt, events } = line;
  const columns = [
    style.faint(timeOfDay(at)),
    `→ ${kinds(events).padEnd(kindWidth)}`,
    printableTo(url, 100).padEnd(urlWidth),
    ...(attempt === undefined ? [] : answer(attempt, style)),
    `${runningWords[language].tenant} ${printable(appid)}`,
    ...notesOf(line, style, language),
  ];
  return columns.join('  ');
}

/** `image`, or `text ×3, follow`. */
function kinds(events: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of events) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => (count === 1 ? printableTo(kind, 30) : `${printableTo(kind, 30)} ×${count}`))
    .join(', ');
}

function answer(
  { responseStatus, reason, detail, durationMs }: NonNullable<DeliveryChange['attempt']>,
  style: Style,
): readonly string[] {
  const time = style.faint(`${durationMs.toFixed(1).padStart(6)} ms`);
  if (responseStatus !== undefined && responseStatus > 0) {
    return [(reason === undefined ? style.good : style.bad)(String(responseStatus)), time];
  }
  const why = detail === undefined ? '' : ` (${printableTo(detail, 100)})`;
  return [style.bad(`${reason ?? 'interrupted'}${why}`), time];
}

function notesOf(
  { status, cause, attempts, nextAttemptAt, toldAt, isOrphan = false }: DeliveryLine,
  style: Style,
  language: Language,
): readonly string[] {
  const say = sayIn(language);
  const count =
    attempts > 1 || nextAttemptAt !== undefined ? [say(`attempt ${attempts}`, `第 ${attempts} 次尝试`)] : [];
  if (nextAttemptAt !== undefined) {
    const left = shownDuration(nextAttemptAt - toldAt);
    return [...count, style.careful(say(`next in ${left}`, `${left} 后再试`))];
  }
  if (status === 'acknowledged') return count;
  const known = cause === 'closed' && isOrphan ? tenantDeleted : cause && causes[cause];
  const why = known === undefined ? [] : [known[language]];
  return [...count, ...(attempts > 1 && why.length === 0 ? [say('gave up', '已放弃')] : why)].map((note) =>
    style.careful(note),
  );
}

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const;

/** `1m`, `1h30m`; below a second `500ms`. */
function shownDuration(milliseconds: number): string {
  let rest = Math.max(Math.round(milliseconds), 0);
  if (rest < 1000) return `${rest}ms`;
  let text = '';
  for (const [unit, length] of units) {
    const whole = Math.floor(rest / length);
    if (whole > 0) text += `${whole}${unit}`;
    rest -= whole * length;
  }
  return text;
}
