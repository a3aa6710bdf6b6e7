import { presetWords } from '../words/faults.ts';

export const requestPresets = [
  [presetWords.error, { retCode: '999999' }],
  [presetWords.unavailable, { status: 503 }],
  [presetWords.slow, { latency: 2000 }],
  [presetWords.reset, { reset: 'before' }],
  [presetWords.expired, { expireToken: true }],
  [presetWords.half, { body: 'truncated' }],
] as const;

export const deliveryPresets = [
  [presetWords.wrongSignature, { wrongSignature: true }],
  [presetWords.duplicate, { duplicate: 1 }],
  [presetWords.lost, { lose: 'answer' }],
  [presetWords.late, { delay: 60_000 }],
] as const;
