import type { CheckResult } from '../../../../generators/generated/types.ts';
import type { ProviderMutant } from './mutant.ts';

/** The document that shows for each rule which mutants it is meant for. */
export function mutantTable(checks: readonly CheckResult[], mutants: readonly ProviderMutant[]): string {
  const rows = checks.map(({ id, title, severity }) => {
    const meant = mutants.filter(({ caughtBy }) => caughtBy === id);
    const told = meant.map(({ name, mistake }) => `\`${name}\`: ${mistake.en} ${mistake.zh}`).join('<br>');
    return `| \`${id}\` | ${severity} | ${title.en}<br>${title.zh} | ${told || '–'} |`;
  });
  return [
    '# Mutants of a provider · 提供方变异体',
    '',
    `Each of these ${mutants.length} providers has one mistake of the kind people make, and \`check provider\` catches it by the rule meant for it.`,
    'This table is written by the test that proves it: contract-tests/kit/provider/mutants/mutants.test.ts.',
    '',
    `以下 ${mutants.length} 个提供方各有一个常见错误，\`check provider\` 以相应的规则发现它。`,
    '本表由证明此事的测试写成：contract-tests/kit/provider/mutants/mutants.test.ts。',
    '',
    '| Rule · 规则 | Severity · 级别 | What a right provider does · 正确的行为 | Mutants · 变异体 |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
