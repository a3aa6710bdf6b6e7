import { eventKindFacts, eventKinds } from '../../../../generators/generated/event-kinds.ts';
import type { EventKind } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { messageKinds, pageExample } from '../events/event-kinds.ts';
import { minimalEvent } from '../events/minimal-event.ts';
import type { Json } from '../events/schema-of.ts';
import { variantsOf } from '../events/variants.ts';
import { acknowledgeAll, type EventCase } from '../expectations/acknowledged.ts';
import type { ReceiverTarget } from '../target.ts';

/** Every documented event, with all that it may have and may lack. */
export const eventChecks: readonly Check<ReceiverTarget>[] = [
  ...eventKinds.map(checkOf),
  {
    id: 'event/standby',
    title: both(
      'An event in standby mode is acknowledged, with a replyToken and without.',
      '确认 standby 模式的事件，无论有无 replyToken。',
    ),
    source: { kind: 'documented', name: '完整示例' },
    severity: 'violation',
    run: (target, context) =>
      acknowledgeAll(target, context, {
        cases: eventKinds.flatMap(standbyCases),
        remedy: both(
          'In standby another party handles the chat and there is nothing to reply with: read replyToken only where you reply, and never reply when mode is standby.',
          'standby 时由另一方处理会话，无从回复：仅在回复时读取 replyToken，且 mode 为 standby 时不要回复。',
        ),
      }),
  },
];

function checkOf(kind: EventKind): Check<ReceiverTarget> {
  const name = eventKindFacts[kind].name;
  return {
    id: `event/${kind}`,
    title: both(
      `${sentence(name.en)} is acknowledged, in every variant the page allows.`,
      `确认${name.zh}，包括页面允许的各种形式。`,
    ),
    source: { kind: 'documented', name: pageExample(kind).section },
    severity: 'violation',
    run: (target, context) =>
      acknowledgeAll(target, context, {
        cases: variantsOf(kind).map(({ what, event }) => ({ what, events: [event] })),
        remedy: both(
          `Handle ${name.en} with only its required members; look at the rest before you use it, and acknowledge what you have no use for.`,
          `${name.zh}只有必填字段时也要能处理；其余字段先判断再使用，用不到的事件也要确认。`,
        ),
      }),
  };
}

function standbyCases(kind: EventKind): readonly EventCase[] {
  const { event } = pageExample(kind);
  const name = eventKindFacts[kind].name;
  const { replyToken: _, ...bare } = { ...event, mode: 'standby' } as Json;
  const without = {
    what: both(`${name.en} in standby mode, without a replyToken`, `standby 模式、无 replyToken 的${name.zh}`),
    events: [bare],
  };
  if (kind === 'unfollow') return [without];
  return [
    without,
    { what: both(`${name.en} in standby mode`, `standby 模式的${name.zh}`), events: [{ ...event, mode: 'standby' }] },
  ];
}

/** Events said in a group chat or a multi-person chat. */
export const sourceChecks: readonly Check<ReceiverTarget>[] = (['group', 'room'] as const).map((type) => ({
  id: `source/${type}`,
  title: both(
    `A message from a ${type} is acknowledged, with the userId of who wrote it and without.`,
    `确认来自 ${type} 的消息，无论有无发送者的 userId。`,
  ),
  source: { kind: 'documented', name: '完整示例' },
  severity: 'violation',
  run: (target, context) =>
    acknowledgeAll(target, context, {
      cases: messageKinds.flatMap((kind) => sourceCases(kind, type)),
      remedy: both(
        `source has ${type}Id here and userId only where LINE may tell it: do not take source.userId for granted.`,
        `此时 source 带有 ${type}Id，userId 仅在 LINE 允许时才有：不要假定 source.userId 一定存在。`,
      ),
    }),
}));

const userId = 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3';

function sourceCases(kind: EventKind, type: 'group' | 'room'): readonly EventCase[] {
  const event = minimalEvent(kind);
  const source = { type, [`${type}Id`]: `${type === 'group' ? 'C' : 'R'}${'0'.repeat(32)}` };
  const name = eventKindFacts[kind].name;
  return [
    {
      what: both(`${name.en} from a ${type}`, `来自 ${type} 的${name.zh}`),
      events: [{ ...event, source: { ...source, userId } }],
    },
    {
      what: both(`${name.en} from a ${type}, without a userId`, `来自 ${type}、无 userId 的${name.zh}`),
      events: [{ ...event, source }],
    },
  ];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
