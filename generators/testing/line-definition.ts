/**
 * What LINE's own definition of its webhooks says (github.com/line/line-openapi, webhook.yml, 2026-07-01; messageEdited:
 * the types of @line/bot-sdk 11.2.0), put in a form of our own: common members laid into each event, and unions told by
 * their `type`. `!` behind a name: LINE requires it.
 */
type Shape = 'string' | 'integer' | 'number' | 'boolean' | 'strings' | Members | Choice | List | Union;

interface Members {
  readonly [name: string]: Shape;
}

/** One of these texts. */
class Choice {
  readonly values: readonly string[];
  constructor(...values: readonly string[]) {
    this.values = values;
  }
}

class List {
  readonly item: Shape;
  constructor(item: Shape) {
    this.item = item;
  }
}

/** Told apart by `type`. */
class Union {
  readonly forms: Readonly<Record<string, Members>>;
  constructor(forms: Readonly<Record<string, Members>>) {
    this.forms = forms;
  }
}

const source = new Union({
  user: { userId: 'string' },
  group: { 'groupId!': 'string', userId: 'string' },
  room: { 'roomId!': 'string', userId: 'string' },
});
const read: Members = { markAsReadToken: 'string' };
const quotable: Members = { ...read, 'quoteToken!': 'string' };
const kept: Members = {
  'contentProvider!': {
    'type!': new Choice('line', 'external'),
    originalContentUrl: 'string',
    previewImageUrl: 'string',
  },
};
const message = new Union({
  text: {
    ...quotable,
    'id!': 'string',
    'text!': 'string',
    emojis: new List({ 'index!': 'integer', 'length!': 'integer', 'productId!': 'string', 'emojiId!': 'string' }),
    mention: {
      'mentionees!': new List(
        new Union({
          user: { 'index!': 'integer', 'length!': 'integer', userId: 'string', isSelf: 'boolean' },
          all: { 'index!': 'integer', 'length!': 'integer' },
        }),
      ),
    },
    quotedMessageId: 'string',
  },
  image: {
    ...quotable,
    ...kept,
    'id!': 'string',
    imageSet: { 'id!': 'string', index: 'integer', total: 'integer' },
  },
  video: { ...quotable, ...kept, 'id!': 'string', duration: 'integer' },
  audio: { ...read, ...kept, 'id!': 'string', duration: 'integer' },
  file: { ...read, 'id!': 'string', 'fileName!': 'string', 'fileSize!': 'integer' },
  location: {
    ...read,
    'id!': 'string',
    title: 'string',
    address: 'string',
    'latitude!': 'number',
    'longitude!': 'number',
  },
  sticker: {
    ...quotable,
    'id!': 'string',
    'packageId!': 'string',
    'stickerId!': 'string',
    'stickerResourceType!': new Choice(
      ...['STATIC', 'ANIMATION', 'SOUND', 'ANIMATION_SOUND', 'POPUP', 'POPUP_SOUND', 'CUSTOM', 'MESSAGE'],
      ...['NAME_TEXT', 'PER_STICKER_TEXT'],
    ),
    keywords: 'strings',
    text: 'string',
    quotedMessageId: 'string',
  },
});
const people: Members = { 'members!': new List(new Union({ user: { userId: 'string' } })) };

const common: Members = {
  source,
  'timestamp!': 'integer',
  'mode!': new Choice('active', 'standby'),
  'webhookEventId!': 'string',
  'deliveryContext!': { 'isRedelivery!': 'boolean' },
};
const reply: Members = { ...common, 'replyToken!': 'string' };
const mayReply: Members = { ...common, replyToken: 'string' };

const event = new Union({
  message: { ...mayReply, 'message!': message },
  messageEdited: { ...mayReply, 'message!': message },
  unsend: { ...common, 'unsend!': { 'messageId!': 'string' } },
  follow: { ...reply, 'follow!': { 'isUnblocked!': 'boolean' } },
  unfollow: common,
  join: reply,
  leave: common,
  memberJoined: { ...reply, 'joined!': people },
  memberLeft: { ...common, 'left!': people },
  postback: { ...mayReply, 'postback!': { 'data!': 'string' } },
  videoPlayComplete: { ...reply, 'videoPlayComplete!': { 'trackingId!': 'string' } },
  beacon: {
    ...reply,
    'beacon!': { 'hwid!': 'string', 'type!': new Choice('enter', 'banner', 'stay'), dm: 'string' },
  },
  accountLink: { ...mayReply, 'link!': { 'result!': new Choice('ok', 'failed'), 'nonce!': 'string' } },
  membership: {
    ...reply,
    'membership!': new Union({
      joined: { 'membershipId!': 'integer' },
      left: { 'membershipId!': 'integer' },
      renewed: { 'membershipId!': 'integer' },
    }),
  },
  module: {
    ...common,
    'module!': new Union({
      attached: { 'botId!': 'string', 'scopes!': 'strings' },
      detached: { 'botId!': 'string', 'reason!': new Choice('bot_deleted') },
    }),
  },
  activated: { ...common, 'chatControl!': { 'expireAt!': 'integer' } },
  deactivated: common,
  botSuspended: common,
  botResumed: common,
  delivery: { ...common, 'delivery!': { 'data!': 'string' } },
});

/** The types of events that LINE has. */
export const lineEventTypes = Object.keys(event.forms);

/** What keeps an event from fitting LINE's definition, as paths; none when it fits. */
export function misfits(value: unknown): readonly string[] {
  return misfitsOf(value, event, '');
}

function misfitsOf(value: unknown, shape: Shape, path: string): string[] {
  const unless = (fits: boolean): string[] => (fits ? [] : [path]);
  if (shape === 'integer') return unless(Number.isInteger(value));
  if (shape === 'strings') return misfitsOf(value, new List('string'), path);
  if (typeof shape === 'string') return unless(typeof value === shape);
  if (shape instanceof Choice) return unless(shape.values.includes(String(value)));
  if (shape instanceof List) {
    if (!Array.isArray(value)) return [path];
    return value.flatMap((entry, at) => misfitsOf(entry, shape.item, `${path}[${at}]`));
  }
  if (typeof value !== 'object' || value === null) return [path];
  const held = value as Readonly<Record<string, unknown>>;
  const members = shape instanceof Union ? shape.forms[String(held['type'])] : (shape as Members);
  if (members === undefined) return [`${path}.type`];
  return Object.entries(members).flatMap(([marked, member]) => {
    const name = marked.replace('!', '');
    if (held[name] === undefined) return marked === name ? [] : [`${path}.${name}`];
    return misfitsOf(held[name], member, `${path}.${name}`);
  });
}

/** An event that fits, whatever else it is. @param below a whole number below this one */
export function anyLineEvent(type: string, below: (limit: number) => number): unknown {
  return { type, ...(anyOf(event.forms[type] ?? {}, below) as object) };
}

function anyOf(shape: Shape, below: (limit: number) => number): unknown {
  if (shape === 'string') return ['', 'a', 'สวัสดี', '0'.repeat(40)][below(4)];
  if (shape === 'integer') return [0, 1, -1, 1_741_575_999_000][below(4)];
  if (shape === 'number') return [0, 13.7563, -200.5][below(3)];
  if (shape === 'boolean') return below(2) === 0;
  if (shape === 'strings') return anyOf(new List('string'), below);
  if (shape instanceof Choice) return shape.values[below(shape.values.length)];
  if (shape instanceof List) return Array.from({ length: below(3) }, () => anyOf(shape.item, below));
  if (shape instanceof Union) {
    const forms = Object.keys(shape.forms);
    const type = forms[below(forms.length)] ?? '';
    return { type, ...(anyOf(shape.forms[type] ?? {}, below) as object) };
  }
  return Object.fromEntries(
    Object.entries(shape as Members)
      .filter(([name]) => name.endsWith('!') || below(2) === 0)
      .map(([name, member]) => [name.replace('!', ''), anyOf(member, below)]),
  );
}
