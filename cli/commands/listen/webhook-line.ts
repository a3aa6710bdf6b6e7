import type { WebhookLine } from '../../../mock-server/listen/index.ts';
import { sayIn, type Language } from '../../language.ts';
import { printable, printableTo } from '../../printable.ts';
import { timeOfDay } from '../../running/request-line.ts';
import type { Style } from '../../style.ts';
import { indentJson } from './indent-json.ts';

interface LineOptions {
  readonly at: Date;
  readonly language: Language;
  readonly style: Style;
}

/** Whom a finding is told of. */
const sides = {
  en: { provider: 'platform', consumer: 'receiver' },
  zh: { provider: '平台', consumer: '接收端' },
} as const;

const signatures = {
  right: { en: 'signed', zh: '已签名' },
  wrong: { en: 'wrong signature', zh: '签名错误' },
  missing: { en: 'unsigned', zh: '未签名' },
  unchecked: { en: 'signed (not checked)', zh: '已签名（未验证）' },
} as const;

const standings = {
  documented: { en: 'documented', zh: '有记载' },
  inferred: { en: 'inferred', zh: '推断' },
  unknown: { en: 'unknown', zh: '未知' },
  broken: { en: 'broken', zh: '有误' },
} as const;

/** A webhook request in lines to read: what came, what became of it, and who is wrong. */
export function webhookLines(line: WebhookLine, options: LineOptions): readonly string[] {
  const { at, language, style } = options;
  const say = sayIn(language);
  const { events, holds, status, reason, durationMs, signature, method } = line;
  const names = events.map(({ kind, isRedelivery }) => (isRedelivery ? `${kind} ${say('(again)', '（再次）')}` : kind));
  const what = holds === 'events' ? names.join(', ') : holds === 'verification' ? say('verification', '验证') : method;
  const isFine = reason === undefined && status < 400;
  const head = [
    style.faint(timeOfDay(at)),
    printableTo(what === '' ? method : what, 60).padEnd(20),
    (isFine ? style.good : style.bad)(String(status).padEnd(3)),
    style.faint(`${durationMs.toFixed(1).padStart(6)} ms`),
    signatures[signature][language],
    ...(reason === undefined ? [] : [style.bad(reason)]),
  ];
  return [
    head.join('  ').trimEnd(),
    ...events.slice(0, 20).map((event) => `  ${eventLine(event, options)}`),
    ...line.violations.map((found) => `  ${style.bad('✗')} ${told(found, options)}`),
    ...line.warnings.map((found) => `  ${style.careful('!')} ${told(found, options)}`),
    ...bodyLines(line, options),
  ];
}

function eventLine(
  { kind, standing, from, text, isStandby }: WebhookLine['events'][number],
  { language, style }: LineOptions,
): string {
  const say = sayIn(language);
  return [
    style.strong(printable(kind)),
    ...(standing === 'documented' ? [] : [style.careful(standings[standing][language])]),
    ...(isStandby ? ['standby'] : []),
    ...(from === undefined ? [] : [say(`from ${printableTo(from, 40)}`, `来自 ${printableTo(from, 40)}`)]),
    ...(text === undefined ? [] : [JSON.stringify(printableTo(text, 100))]),
  ].join('  ');
}

function told({ side = 'consumer', reason }: WebhookLine['violations'][number], { language }: LineOptions): string {
  return `${sides[language][side]}${language === 'zh' ? '：' : ': '}${printableTo(reason[language], 300)}`;
}

/** How much of a body is shown, in lines. */
const bodyLimit = 200;

/** The events themselves, where nobody else gets them. */
function bodyLines({ text }: WebhookLine, { language, style }: LineOptions): readonly string[] {
  if (text === undefined || text === '') return [];
  const lines = indented(text).split('\n');
  const shown = lines.slice(0, bodyLimit).map((line) => `    ${style.faint(printable(line))}`);
  const left = lines.length - bodyLimit;
  return left > 0 ? [...shown, `    … ${sayIn(language)(`${left} more lines`, `还有 ${left} 行`)}`] : shown;
}

function indented(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  return indentJson(text);
}
