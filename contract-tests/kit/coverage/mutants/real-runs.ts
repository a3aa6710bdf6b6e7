import type { CallStep, Plan, Step } from '../plans/step.ts';

/** A run of every test that there is, played against the mock, in which one thing is left out. */
export interface RealMutant {
  readonly name: string;
  /** What is done in the place of each test. */
  readonly change?: (plan: Plan) => Plan;
  /** The status that the receiver answers to a body. Default: 200 to any. */
  readonly answer?: (body: string) => number;
  /** Ids of what it lacks: all of them, and nothing else. */
  readonly lacks: readonly string[];
}

type Act = Extract<Step, { kind: 'act' }>;

const isCall =
  (operation: string, isIt: (step: CallStep) => boolean = () => true) =>
  (step: Step): boolean =>
    step.kind === 'call' && step.operation === operation && isIt(step);

const codeIs = (retCode: string) => (step: CallStep) => step.outcome.retCode === retCode;

const gives = (name: string, value: unknown) => (step: CallStep) => step.parameters[name] === value;

const givesKnown = (name: string) => (step: CallStep) => {
  const value = step.parameters[name];
  return typeof value === 'object' && value?.is === 'known';
};

/** A test that does not do what it would. */
function without(...isLeftOut: readonly ((step: Step) => boolean)[]): (plan: Plan) => Plan {
  return (plan) => plan.filter((step) => !isLeftOut.some((isIt) => isIt(step)));
}

/** A person does not do it there. */
function nobody(does: (act: Act['acts'][number]) => boolean): (plan: Plan) => Plan {
  return (plan) =>
    plan.flatMap((step): Plan => {
      if (step.kind !== 'act' || step.arrival !== undefined) return [step];
      const acts = step.acts.filter((act) => !does(act));
      return acts.length === 0 ? [] : [{ ...step, acts }];
    });
}

const calledWithout = (operation: string, name: string, isIt: (step: CallStep) => boolean) => (plan: Plan) =>
  plan.map((step) => {
    if (step.kind !== 'call' || !isCall(operation, isIt)(step)) return step;
    const { [name]: _, ...parameters } = step.parameters;
    return { ...step, parameters };
  });

const kinds = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker', 'follow', 'unfollow'] as const;

/** What a person who writes tests forgets: what is left undone, and what that leaves uncovered. */
export const realMutants: readonly RealMutant[] = [
  {
    name: 'the empty token is never sent',
    change: without(isCall('queryTaskList', (step) => step.token === 'none')),
    lacks: ['operation/queryTaskList/900001', 'parameter/queryTaskList/token/absent'],
  },
  {
    name: 'a token that nobody gave is never sent to one operation',
    change: without(isCall('getMediaContent', (step) => step.token === 'unknown')),
    lacks: ['operation/getMediaContent/900002', 'parameter/getMediaContent/token/broken'],
  },
  {
    name: 'an appid that there is not is never tried',
    change: without(isCall('getToken', codeIs('900004'))),
    lacks: ['operation/getToken/900004'],
  },
  {
    name: 'an operation never breaks down',
    change: without(
      (step) =>
        step.kind === 'control' && step.path === '/faults' && JSON.stringify(step.body).includes('"sendRecordList"'),
    ),
    lacks: ['operation/sendRecordList/999999'],
  },
  {
    name: 'no page after the first is read',
    change: without(isCall('queryTaskList', gives('page_no', 2))),
    lacks: ['paging/queryTaskList/further'],
  },
  {
    name: 'nobody reads past the end',
    change: without(isCall('sendRecordList', gives('page_no', 9_999_999))),
    lacks: ['paging/sendRecordList/past-end'],
  },
  {
    name: 'the largest page is never asked for',
    change: without(isCall('sendRecordList', gives('page_size', 100))),
    lacks: ['parameter/sendRecordList/page_size/limit'],
  },
  {
    name: 'a filter never finds nothing',
    change: without(isCall('sendRecordList', gives('taskid', 'nobody-has-this'))),
    lacks: ['filter/sendRecordList/taskid/nothing'],
  },
  {
    name: 'a filter never finds anything',
    change: calledWithout('sendRecordList', 'recipient', givesKnown('recipient')),
    lacks: ['filter/sendRecordList/recipient/found'],
  },
  {
    name: 'time does not pass, and so no token expires',
    change: without((step) => step.kind === 'control' && step.path === '/clock'),
    lacks: ['token/expired'],
  },
  {
    name: 'a token that a newer one ended is never used',
    change: without((step) => step.kind === 'call' && step.token === 'former'),
    lacks: ['token/replaced', 'behaviour/tokenRotation/single', 'behaviour/tokenRotation/overlap'],
  },
  {
    name: 'a video is asked for, and its content never fetched',
    change: (plan) =>
      plan.filter((step, index) => {
        const before = plan[index - 1];
        return (
          step.kind !== 'fetch' || before?.kind !== 'call' || !JSON.stringify(before.parameters).includes('"video"')
        );
      }),
    lacks: ['media/video'],
  },
  {
    name: 'nobody sends a sticker to a group',
    change: nobody((act) => act.type === 'sticker' && act.groupId !== undefined),
    lacks: ['webhook/sticker/group'],
  },
  {
    name: 'nobody shares a location in a room',
    change: nobody((act) => act.type === 'location' && act.roomId !== undefined),
    lacks: ['webhook/location/room'],
  },
  {
    name: 'nobody leaves while another service answers',
    change: nobody((act) => act.type === 'unfollow' && act.mode === 'standby'),
    lacks: ['webhook/unfollow/standby'],
  },
  {
    name: 'a file is never delivered again',
    change: (plan) =>
      plan.filter((step, index) => {
        const before = plan[index - 1];
        return step.kind !== 'redeliver' || before?.kind !== 'act' || before.acts[0]?.type !== 'file';
      }),
    lacks: ['webhook/file/redelivered'],
  },
  {
    name: 'no request holds several events',
    change: without((step) => step.kind === 'control' && step.path === '/receivers'),
    lacks: kinds.map((kind) => `webhook/${kind}/batch`),
  },
  {
    name: 'a text is never overtaken',
    change: without(
      (step) =>
        step.kind === 'control' &&
        JSON.stringify(step.body).includes('"reorder"') &&
        JSON.stringify(step.body).includes('"text"'),
    ),
    lacks: ['webhook/text/out-of-order'],
  },
  {
    name: 'the receiver refuses every audio',
    answer: (body) => (body.includes('"type":"audio"') ? 500 : 200),
    lacks: ['delivered', 'group', 'room', 'standby', 'batch', 'redelivered', 'duplicate', 'out-of-order'].map(
      (way) => `webhook/audio/${way}`,
    ),
  },
  {
    name: 'nothing comes that nobody knows yet',
    change: without((step) => step.kind === 'emit' && step.event['type'] === 'message'),
    lacks: ['webhook/unknown/message'],
  },
  {
    name: 'a switch never stands otherwise than by default',
    change: without((step) => step.kind === 'control' && JSON.stringify(step.body) === '{"mediaItem":"object"}'),
    lacks: ['behaviour/mediaItem/object'],
  },
  {
    name: 'nobody chooses a language',
    change: without((step) => step.kind === 'call' && step.language !== undefined),
    lacks: ['behaviour/language/header'],
  },
];
