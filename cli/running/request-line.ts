import { cutWords } from '../../common/cut-words.ts';
import type { RequestLine } from '../../mock-server/server.ts';
import { printable, printableTo } from '../printable.ts';
import type { Style } from '../style.ts';
import { runningWords } from './words.ts';

/** Width of the longest path of an operation. */
const pathWidth = 41;

/**
 * A request as a line to read: time, method, path, ret_code, milliseconds, tenant, and why it was refused.
 *
 * @param language of the reason
 */
export function requestLine(
  line: RequestLine,
  { at, language, style }: { at: Date; language: 'en' | 'zh'; style: Style },
): string {
  const { method, url, appid, durationMs } = line;
  const path = printableTo(url.split('?', 1)[0] as string, 100);
  const { code, good } = outcomeOf(line);
  const columns = [
    style.faint(timeOfDay(at)),
    printable(method).padEnd(7),
    path.padEnd(pathWidth),
    (good ? style.good : style.bad)(code.padEnd(6)),
    style.faint(`${durationMs.toFixed(1).padStart(6)} ms`),
    appid === undefined ? '' : `${runningWords[language].tenant} ${printable(appid)}`,
  ];
  return [...columns, ...notesOf(line, language, style)].join('  ').trimEnd();
}

/** What the client has of it. A fault can give an answer another status, or cut the connection. */
function outcomeOf({ status, retCode, reset }: RequestLine): { readonly code: string; readonly good: boolean } {
  if (reset !== undefined) return { code: 'reset', good: false };
  const isSpoilt = retCode === '000000' && status >= 400;
  if (retCode === undefined || isSpoilt) return { code: String(status), good: status < 400 };
  return { code: retCode, good: retCode === '000000' };
}

/** Why it was refused, or where it was cut, or else what was tolerated. */
function notesOf({ violations, warnings, reset }: RequestLine, language: 'en' | 'zh', style: Style): readonly string[] {
  const [violation] = violations;
  if (violation !== undefined) return [style.bad(told(violation, language, violations.length))];
  if (reset !== undefined) return [style.bad(cutWords[reset][language])];
  const [warning] = warnings;
  return warning === undefined
    ? []
    : [style.careful(`${runningWords[language].tolerated}${told(warning, language, warnings.length)}`)];
}

function told({ side, reason }: RequestLine['violations'][number], language: 'en' | 'zh', count: number): string {
  const who = side === undefined ? '' : sides[language][side];
  return `${who}${printableTo(reason[language], 200)}${count > 1 ? runningWords[language].more(count - 1) : ''}`;
}

/** Who is wrong, where a proxy tells. */
const sides = {
  en: { consumer: 'consumer: ', provider: 'provider: ' },
  zh: { consumer: '调用方：', provider: '官方：' },
} as const;

/** `14:03:22.120` */
export function timeOfDay(at: Date): string {
  const parts = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0'));
  return `${parts.join(':')}.${String(at.getMilliseconds()).padStart(3, '0')}`;
}
