import { plainReasons } from '../../../../generators/generated/plain-reasons.ts';
import { controlPhrases } from './control-phrases.ts';
import { elsewherePhrases } from './elsewhere-phrases.ts';
import { beginnings, endings, phrases, whole } from './emulator-phrases.ts';
import { fill, said, wordsOf, type Phrase } from './phrase.ts';

/** The message of a failure in Chinese, where it is one that is known here. */
export function failureInChinese(message: string): string | undefined {
  // A step of a scenario is refused as whatever it does is.
  const [, step, why = ''] = /^Failed to play the scenario: (steps\[\d+\]): (.+)$/s.exec(message) ?? [];
  if (step !== undefined) {
    const inner = failureInChinese(why);
    return inner === undefined ? undefined : `无法播放场景：${step}：${inner}`;
  }
  for (const [en, zh] of beginnings) {
    if (!message.startsWith(en)) continue;
    const rest = restInChinese(message.slice(en.length));
    if (rest !== undefined) return zh + rest;
  }
  return said(whole, message) ?? said(controlPhrases, message) ?? said(elsewherePhrases, message);
}

function restInChinese(rest: string): string | undefined {
  // A fault of a state is refused as a fault is.
  const inFault = /^(faults\[\d+\]\.fault:) (.+)$/s.exec(rest);
  if (inFault !== null) {
    const [, path, why = ''] = inFault;
    const inner = said(phrases, why);
    return inner === undefined ? undefined : `${path} ${inner}`;
  }
  return said(phrases, rest) ?? rulesInChinese(rest);
}

/** Broken rules one after the other, and what stands behind them. */
function rulesInChinese(text: string): string | undefined {
  for (const [en, zh] of endings) {
    const words = wordsOf(en, text);
    const rules = words?.['rules']
      ?.split('; ')
      .map((rule) => said(rulePhrases(), rule)?.replace(/^the value ?/, '该值'));
    if (words === undefined || rules === undefined || rules.includes(undefined)) continue;
    return fill(zh, { ...words, rules: rules.join('；') });
  }
  return undefined;
}

let ruleWords: readonly Phrase[] | undefined;

/** The words of the contract for each rule: those that say more come first. */
function rulePhrases(): readonly Phrase[] {
  ruleWords ??= Object.values(plainReasons)
    .map(({ en, zh }) => [en, zh] as const)
    .toSorted(([left], [right]) => right.length - left.length);
  return ruleWords;
}
