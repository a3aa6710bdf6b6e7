import { numberText } from '../../../common/plural.ts';
import { tlsTroubleIn } from '../../../common/tls-trouble.ts';
import { ms } from '../../../contract-tests/kit/reporters/messages.ts';
import { padTo } from '../../../contract-tests/kit/reporters/wrap.ts';
import { sayIn, type Language } from '../../language.ts';
import { printableTo } from '../../printable.ts';
import type { Style } from '../../style.ts';
import type { Quantiles, Tally } from './tally.ts';

export interface SummaryOptions {
  readonly tally: Tally;
  /** What was sent and where, to begin the first line with. */
  readonly subject: string;
  readonly elapsedMs: number;
  /** Requests that were meant to be sent, and were not. */
  readonly notSent: number;
  /** Deliveries that the mock server will try again. */
  readonly waiting: number;
  readonly style: Style;
  readonly language: Language;
}

const labelWidth = 15;

/** What `emit` says at the end. */
export function summary({ tally, subject, elapsedMs, notSent, waiting, style, language }: SummaryOptions): string {
  const say = sayIn(language);
  const { requests, acknowledged, failed, unfinished } = tally.counts();
  const rate = requests > 1 && elapsedMs > 0 ? `, ${numberText(Math.round((requests / elapsedMs) * 1000))}/s` : '';
  const times = tally.acknowledgement();
  const row = (label: string, text: string): string => `  ${padTo(label, labelWidth)} ${text}`;
  const rows = [
    row(say('acknowledged', '已确认'), style.good(numberText(acknowledged))),
    ...(failed === 0 ? [] : [row(say('failed', '失败'), style.bad(numberText(failed)))]),
    ...tally.reasons().map(({ reason, count, details }) => {
      const told = details.slice(0, 3).map(([detail, often]) => {
        return shown(tlsTroubleIn(detail)?.[language] ?? detail, often, count);
      });
      return `    ${reason.padEnd(17)}  ${numberText(count)}${told.length === 0 ? '' : `  ${told.join(', ')}`}`;
    }),
    ...(waiting === 0
      ? []
      : [
          row(
            say('to be retried', '将重试'),
            say(`${numberText(waiting)} by the mock server`, `${numberText(waiting)}，由模拟服务器`),
          ),
        ]),
    ...(unfinished === 0 ? [] : [row(say('unfinished', '未结束'), style.careful(numberText(unfinished)))]),
    ...(notSent === 0 ? [] : [row(say('not sent', '未发送'), style.careful(numberText(notSent)))]),
    ...(times === undefined ? [] : [row(say('acknowledgement', '确认用时'), timesText(acknowledged, times))]),
  ];
  const took = say(` in ${ms(elapsedMs)}`, `，用时 ${ms(elapsedMs)}`);
  return [`${style.strong(subject)}${took}${rate}`, ...rows].join('\n');
}

function timesText(count: number, { p50, p99, max }: Quantiles): string {
  return count === 1 ? ms(max) : `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}`;
}

function shown(detail: string, count: number, all: number): string {
  return count === all ? printableTo(detail, 100) : `${printableTo(detail, 60)} (${numberText(count)})`;
}
