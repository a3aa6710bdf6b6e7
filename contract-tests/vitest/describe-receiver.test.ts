import { expect, test } from 'vitest';
import type { CheckReport } from '../../generators/generated/types.ts';
import { recording } from '../kit/receiver/mutants/recording.ts';
import { createWebReceiver } from '../kit/receiver/mutants/web-receiver.ts';
import { describeReceiver } from './index.ts';

const { handler } = createWebReceiver('s3cret');
const reports: CheckReport[] = [];

describeReceiver({
  handler,
  secret: 's3cret',
  recordings: [recording],
  only: ['signature/right', 'redelivery', 'recorded'],
  onReport: (report) => void reports.push(report),
});

test('the report tells what a report on a receiver tells', () => {
  const [report] = reports;
  expect(report!.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'signature/right passed',
    'redelivery/acknowledged passed',
    'redelivery/handled-once skipped',
    'redelivery/duplicate-handled-once skipped',
    'redelivery/after-others skipped',
    'redelivery/same-moment skipped',
    'redelivery/near-ids skipped',
    'redelivery/every-kind skipped',
    'redelivery/at-once skipped',
    'redelivery/first-seen skipped',
    'recorded/acknowledged passed',
    'recorded/again passed',
    'recorded/handled-once skipped',
  ]);
  expect(report).toMatchObject({ subject: 'receiver', target: 'handler', seed: 1, outcomes: { acknowledged: 16 } });
});

test('a recording that is none is refused where the checks are declared', () => {
  expect(() => describeReceiver({ handler, recordings: [{ steps: [] }] })).toThrow(
    'Failed to check the receiver: recording 1 has no step request.',
  );
});
