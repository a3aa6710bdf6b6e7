import { expect, test } from 'vitest';
import { explainFailure } from './failure-reason.ts';

test('a port that the platform sends nothing to is no answer that was cut off', async () => {
  const error: unknown = await fetch('http://127.0.0.1:6000/').catch((thrown: unknown) => thrown);
  expect(explainFailure(error)).toEqual({
    reason: 'could_not_connect',
    detail: 'fetch sends nothing to this port, which the Fetch standard blocks',
  });
});
