import { numberText, plural } from '../../../common/plural.ts';
import { ms } from '../../../contract-tests/kit/reporters/messages.ts';
import type { ScenarioStep } from '../../../generators/generated/types.ts';
import type { Mismatch, ScenarioAttempt, StepOutcome } from '../../../mock-server/scenario/index.ts';
import { sayIn, type Language } from '../../language.ts';
import { printableTo } from '../../printable.ts';
import type { Style } from '../../style.ts';

/** How lines are told. */
interface Telling {
  readonly style: Style;
  readonly language: Language;
}

/** A step and what it came to, in lines to read. */
export function stepLines({ index, step, attempts, mismatches }: StepOutcome, telling: Telling): readonly string[] {
  const { style, language } = telling;
  const [name = '', content] = Object.entries(step)[0] ?? [];
  const number = style.faint(`[${index}]`.padStart(5));
  const words = printableTo(wordsOf(step) ?? JSON.stringify(content), 90);
  return [
    `${number} ${name.padEnd(9)} ${words}`,
    ...attempts.map((attempt) => `      ${attemptLine(attempt, telling)}`),
    ...mismatches.map(({ reason }) => `      ${style.bad('✗')} ${reason[language]}`),
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

function attemptLine(attempt: ScenarioAttempt, { style, language }: Telling): string {
  const { deliveryId, redelivery, copy, forged, lost, durationMs } = attempt;
  const say = sayIn(language);
  const name = deliveryId === 0 ? say('as it is written', '原样') : say(`delivery ${deliveryId}`, `投递 ${deliveryId}`);
  const again = redelivery ? [say('again', '再次')] : [];
  const what = [name, ...again, ...(copy ? [say('(a copy)', '（副本）')] : [])].join(' ');
  const notes = [
    ...(forged ? [say('forged', '伪造')] : []),
    ...(lost === 'answer' ? [say('the answer is lost', '应答丢失')] : []),
  ];
  if (lost === 'request') return `→ ${what}  ${style.careful(say('lost on the way', '途中丢失'))}`;
  return [`→ ${what}`, answer(attempt, style), style.faint(ms(durationMs)), ...notes].join('  ');
}

function answer({ response, reason, detail, forged }: ScenarioAttempt, style: Style): string {
  if (response === undefined) return style.bad(printableTo([reason, detail].filter(Boolean).join(': '), 100));
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
  { style, language }: Telling,
): readonly string[] {
  const say = sayIn(language);
  const counts = [
    say(`${numberText(delivered)} delivered`, `${numberText(delivered)} 次已送达`),
    ...(waiting === 0 ? [] : [say(`${numberText(waiting)} waiting`, `${numberText(waiting)} 次等待中`)]),
    ...(gaveUp === 0 ? [] : [say(`${numberText(gaveUp)} given up`, `${numberText(gaveUp)} 次已放弃`)]),
  ];
  const to = printableTo(url, 100);
  const head = say(
    `${plural(steps, 'step')}, ${plural(requests, 'request')} to ${to}: ${counts.join(', ')}.`,
    `${numberText(steps)} 步，向 ${to} 发送 ${numberText(requests)} 个请求：${counts.join('，')}。`,
  );
  if (mismatches.length === 0) return [style.strong(head), style.good(say('As expected.', '符合预期。'))];
  const { length } = mismatches;
  return [
    style.strong(head),
    style.bad(say(`${plural(length, 'thing')} not as expected:`, `${numberText(length)} 处不符合预期：`)),
    ...mismatches.map(({ reason }) => `  ${style.bad('✗')} ${printableTo(reason[language], 200)}`),
  ];
}
