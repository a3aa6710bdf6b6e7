import { expect, test } from 'vitest';
import { checkAll } from './right-provider.ts';
import { unusual } from './unusual.ts';

test.each(unusual)('$name breaks no rule: $what.en', async ({ make, options = {} }) => {
  const { checks } = await checkAll(await make(), options);
  const blamed = checks.filter(({ status }) => status === 'failed' || status === 'warned');
  expect(blamed.map(({ id, violations }) => `${id}: ${violations[0]?.message.en}`)).toEqual([]);
});

test('the table of unusual providers in the documentation is current', async () => {
  const table = [
    '# Unusual providers that are right · 少见但正确的提供方',
    '',
    `\`check provider\` holds nothing against these ${unusual.length}: each does what few do, and none of it is against the page.`,
    'This table is written by the test that proves it: contract-tests/kit/provider/mutants/unusual.test.ts.',
    '',
    `\`check provider\` 对以下 ${unusual.length} 个提供方没有异议：各有少见之处，但都不违背官方页面。`,
    '本表由证明此事的测试写成：contract-tests/kit/provider/mutants/unusual.test.ts。',
    '',
    '| Provider · 提供方 | What it does · 它的做法 |',
    '|---|---|',
    ...unusual.map(({ name, what }) => `| \`${name}\` | ${what.en}<br>${what.zh} |`),
    '',
  ].join('\n');
  await expect(table).toMatchFileSnapshot('../../../../docs/contract/provider-unusual.md');
});
