import { ms } from '../../../contract-tests/kit/reporters/messages.ts';
import type { ScenarioStep } from '../../../generators/generated/types.ts';
import type { Mismatch, ScenarioAttempt, StepOutcome } from '../../../mock-server/scenario/index.ts';
import { shorten } from '../../printable.ts';
import type { Style } from '../../style.ts';
import { plural } from '../emit/summary.ts';

/** A step and what it came to, in lines to read. */
export function stepLines({ index, step, attempts, mismatches }: StepOutcome, style: Style): readonly string[] {
  const [name = '', content] = Object.entries(step)[0] ?? [];
  const number = style.faint(`[${index}]`.padStart(5));
  const words = shorten(wordsOf(step) ?? JSON.stringify(content), 90);
  return [
    `${number} ${name.padEnd(9)} ${words}`,
    ...attempts.map((attempt) => `      ${attemptLine(attempt, style)}`),
    ...mismatches.map(({ message }) => `      ${style.bad('✗')} ${message}`),
  ];
}

function wordsOf({ act, clock, request }: ScenarioStep): string | undefined {
  if (request !== undefined) return request.body;
  if (act !== undefined) {
    const { type, userId, ...rest } = act;
    const details = Object.keys(rest).length === 0 ? [] : [JSON.stringify(rest)];
    return [type, ...(userId === undefined ? [] : [userId]), ...details].join(' ');
  }
  if (clock?.advance !== undefined)
    return `+ ${typeof clock.advance === 'number' ? `${clock.advance} ms` : clock.advance}`;
  return clock?.set === undefined ? undefined : `= ${clock.set}`;
}

function attemptLine(attempt: ScenarioAttempt, style: Style): string {
  const { deliveryId, redelivery, copy, forged, lost, durationMs } = attempt;
  const name = deliveryId === 0 ? 'as it is written' : `delivery ${deliveryId}`;
  const what = [name, ...(redelivery ? ['again'] : []), ...(copy ? ['(a copy)'] : [])].join(' ');
  const notes = [...(forged ? ['forged'] : []), ...(lost === 'answer' ? ['the answer is lost'] : [])];
  if (lost === 'request') return `→ ${what}  ${style.careful('lost on the way')}`;
  return [`→ ${what}`, answer(attempt, style), style.faint(ms(durationMs)), ...notes].join('  ');
}

function answer({ response, reason, detail, forged }: ScenarioAttempt, style: Style): string {
  if (response === undefined) return style.bad(shorten([reason, detail].filter(Boolean).join(': '), 100));
  const isRight = Math.floor(response.status / 100) === (forged ? 4 : 2);
  return (isRight ? style.good : style.bad)(String(response.status));
}

/** How it ended, in a few words. */
export interface Ending {
  readonly steps: number;
  readonly url: string;
  readonly requests: number;
  readonly delivered: number;
  readonly waiting: number;
  readonly gaveUp: number;
  readonly mismatches: readonly Mismatch[];
}

/** What `run` says at the end: the counts, and what was not as expected. */
export function endingLines(
  { steps, url, requests, delivered, waiting, gaveUp, mismatches }: Ending,
  style: Style,
): readonly string[] {
  const counts = [
    `${delivered} delivered`,
    ...(waiting === 0 ? [] : [`${waiting} waiting`]),
    ...(gaveUp === 0 ? [] : [`${gaveUp} given up`]),
  ];
  const head = `${plural(steps, 'step')}, ${plural(requests, 'request')} to ${shorten(url, 100)}: ${counts.join(', ')}.`;
  if (mismatches.length === 0) return [style.strong(head), style.good('As expected.')];
  return [
    style.strong(head),
    style.bad(`${plural(mismatches.length, 'thing')} not as expected:`),
    ...mismatches.map(({ message }) => `  ${style.bad('✗')} ${shorten(message, 200)}`),
  ];
}
