import { expect, test } from 'vitest';
import type { Call } from './exchange.ts';
import { redacted } from './redact.ts';

const secret = 's3cr3t';

/** The token of a call, and how the reason of a violation tells it: 60 characters of its JSON, the last for the cut. */
test.each([
  ['whole', secret.repeat(3), `"${secret.repeat(3)}"`],
  ['cut', secret.repeat(12), `"${secret.repeat(9)}s3cr…`],
  ['cut before an emoji', `${secret.repeat(9)}s3c😀😀😀`, `"${secret.repeat(9)}s3c…`],
  ['cut behind an emoji', `${secret.repeat(9)}s3😀😀😀`, `"${secret.repeat(9)}s3😀…`],
])('a secret that a reason tells %s is told nowhere', (_, token, told) => {
  const call = { token, query: {}, parameters: {}, answer: { members: {} } } as unknown as Call;
  const reasons = [`token must match x, got ${told}`, `token 须符合格式 x，实际为 ${told}`];
  for (const reason of reasons) expect(redacted(reason, call, new Set())).not.toContain('s3c');
});
