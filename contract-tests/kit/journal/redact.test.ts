import { expect, test } from 'vitest';
import { reasonOf } from '../../../generators/generated/violations.ts';
import type { Call } from './exchange.ts';
import { redacted } from './redact.ts';

test.each([
  ['whole', 's3cr3t'.repeat(3)],
  ['cut', 's3cr3t'.repeat(12)],
  ['cut before an emoji', `${'s3cr3t'.repeat(9)}s3c😀😀😀`],
  ['cut behind an emoji', `${'s3cr3t'.repeat(9)}s3😀😀😀`],
])('a secret that a reason tells %s is told nowhere', (_, token) => {
  const call = { token, query: {}, parameters: {}, answer: { members: {} } } as unknown as Call;
  const { en, zh } = reasonOf('pattern', { parameter: 'token', limit: 'x', value: token });
  expect(en).toContain('s3cr3t');
  expect(redacted(en, call, new Set())).not.toContain('s3c');
  expect(redacted(zh, call, new Set())).not.toContain('s3c');
});
