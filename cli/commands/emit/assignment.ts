import { createUsageFailure } from '../../exit.ts';
import { printable, printableTo } from '../../printable.ts';

/** One step of a path: the name of a property, or the index of a list's entry. */
export type Step = string | number;

/** What `--set message.mention.mentionees[0].userId=U…` says. */
export interface Assignment {
  /** As it was given, for messages. */
  readonly origin: string;
  readonly path: readonly Step[];
  /** What stands behind the first `=`. */
  readonly text: string;
}

const name = String.raw`[^.[\]=]+`;
const pathForm = new RegExp(String.raw`^${name}(?:\.${name}|\[\d{1,6}\])*$`, 'u');
const stepForm = new RegExp(String.raw`(?<name>${name})|\[(?<index>\d+)\]`, 'gu');

/** @throws a usage failure for a text that sets nothing */
export function parseAssignment(given: string): Assignment {
  const origin = `--set ${printableTo(given, 80)}`;
  const equals = given.indexOf('=');
  if (equals < 0) {
    throw createUsageFailure({
      en: `${origin} gives no value. Write it like message.text=hello.`,
      zh: `${origin} 没有给出取值。请写成 message.text=hello 的形式。`,
    });
  }
  const path = given.slice(0, equals);
  if (!pathForm.test(path)) {
    const quoted = JSON.stringify(printable(path));
    throw createUsageFailure({
      en:
        `${origin}: ${quoted} is no path. ` +
        'Write names with dots between, and [0] for the first of a list, like message.emojis[0].productId.',
      zh: `${origin}：${quoted} 不是路径。名称之间用点，列表的第一项用 [0]，如 message.emojis[0].productId。`,
    });
  }
  const steps = [...path.matchAll(stepForm)].map(({ groups }) =>
    groups?.['index'] === undefined ? (groups?.['name'] as string) : Number(groups['index']),
  );
  if (steps.includes('__proto__')) {
    throw createUsageFailure({
      en: `${origin}: __proto__ is no property. Leave it out.`,
      zh: `${origin}：__proto__ 不是属性。请去掉它。`,
    });
  }
  return { origin, path: steps, text: given.slice(equals + 1) };
}

/** `message.emojis[0]`; for the empty path, nothing. */
export function shownPath(path: readonly Step[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
