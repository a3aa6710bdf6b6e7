import { behaviourSwitches, type BehaviourName } from '../../../../generators/generated/behaviour.ts';
import { asks, credential, isRefused, known, sets } from './calls.ts';
import type { Plan, Step } from './step.ts';

const token = asks('getToken');
const tasks = asks('queryTaskList');

/** Tests that meet a value of a switch: it is set, and then asked for what shows it. */
export function behaviourPlans(): readonly Plan[] {
  const names = Object.keys(behaviourSwitches) as readonly BehaviourName[];
  return names.flatMap((name) => {
    const { values, type } = behaviourSwitches[name];
    const settings = type === 'choice' ? values : [...values, 300];
    return settings.map((value) => [sets({ [name]: value }), ...shows[name](value)]);
  });
}

/** Signed in 2019, as in the example of the page. */
const longAgo = '1569397773';

/** What shows a value of each switch. */
const shows: Readonly<Record<BehaviourName, (value: string | number) => readonly Step[]>> = {
  tokenRotation: (value) => [token, token, afterRotation(value)],
  createTimeSkewSeconds: (value) => [
    value === 'off'
      ? asks('getToken', { create_time: longAgo })
      : isRefused(
          'getToken',
          { appid: credential, create_time: longAgo, sign: credential },
          { create_time: 'staleCreateTime' },
        ),
  ],
  credentialErrors: () => [
    { ...asks('getToken', { sign: '0'.repeat(32) }), outcome: { retCode: '900003', broken: { sign: 'wrongSign' } } },
  ],
  language: (value) => [value === 'header' ? { ...token, language: 'en' } : token],
  nullParameter: (value) => [
    token,
    value === 'reject'
      ? isRefused('queryTaskList', { sender: null }, { sender: 'type' })
      : asks('queryTaskList', { sender: null }, warned({ sender: 'type' })),
  ],
  errorStatus: () => [isRefused('getToken', {}, { appid: 'required', create_time: 'required', sign: 'required' })],
  mediaItem: () => [
    token,
    { kind: 'act', acts: [{ type: 'image' }] },
    asks('getMediaContent', { messageid: { is: 'messageOf', type: 'image' } }),
  ],
  coercion: (value) => [
    token,
    value === 'lenient' ? asPageText : isRefused('queryTaskList', { page_no: '1' }, { page_no: 'numericString' }),
  ],
  pageSizeOverMaximum: (value) => [
    token,
    value === 'reject'
      ? isRefused('queryTaskList', { page_size: 101 }, { page_size: 'maximum' })
      : asks('queryTaskList', { page_size: 101 }, warned({ page_size: 'pageSizeClamped' })),
  ],
  textMatch: () => [token, asks('queryTaskList', { task_name: known })],
  taskTimeMatch: () => [token, asks('queryTaskList', { task_start_time: known })],
  webhookSpelling: () => [{ kind: 'act', acts: [{ type: 'text', text: '你好' }] }],
};

function warned(rules: Readonly<Record<string, string>>) {
  return { retCode: '000000', rows: 1, total: 1, warned: rules } as const;
}

const asPageText = asks('queryTaskList', { page_no: '1' }, warned({ page_no: 'numericString' }));

function afterRotation(value: string | number): Step {
  if (value === 'overlap') return { ...tasks, token: 'former' };
  return { ...tasks, token: 'former', outcome: { retCode: '900002', broken: { token: 'replacedToken' } } };
}
