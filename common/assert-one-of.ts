import { createBilingualFailure } from './bilingual-failure.ts';

/**
 * @param task what cannot be done
 * @param options by their names: what is given, and what there is. Absent: there is a default
 * @throws a failure `CHECK_OPTIONS_INVALID` for one that is none of those there are
 */
export function assertOneOf(
  task: { readonly en: string; readonly zh: string },
  options: Readonly<Record<string, readonly [given: unknown, choices: readonly string[]]>>,
): void {
  for (const [name, [given, choices]] of Object.entries(options)) {
    if (given === undefined || (choices as readonly unknown[]).includes(given)) continue;
    throw createBilingualFailure<string>('CHECK_OPTIONS_INVALID', {
      en: `Failed to ${task.en}: ${name} must be ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}.`,
      zh: `无法${task.zh}：${name} 须为 ${choices.slice(0, -1).join('、')} 或 ${choices.at(-1)}。`,
    });
  }
}
