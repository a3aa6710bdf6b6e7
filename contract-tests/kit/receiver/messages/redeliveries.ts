const unique = {
  en: 'Keep webhookEventId under a unique key, and handle an event only if adding its id succeeded: in one step, before the work, shared by all processes.',
  zh: '将 webhookEventId 存入唯一键，仅在插入成功时处理事件：一步完成、先于处理、所有进程共享。',
};

/** Texts of the rules on events that come again. */
export const redeliveries = {
  acknowledged: {
    title: { en: 'An event that comes again is acknowledged.', zh: '确认再次到达的事件。' },
    remedy: {
      en: 'Answer 200 to an event that is there already; an error makes LINE send it again.',
      zh: '对已有的事件也应答 200；报错只会让 LINE 再次投递。',
    },
    first: { en: 'an event', zh: '一个事件' },
    again: { en: 'the same event again, as a redelivery', zh: '同一事件的重新投递' },
    unmarked: { en: 'the same event a third time, not marked as one', zh: '第三次投递同一事件，无重新投递标记' },
    twice: { en: 'the same event twice in one request', zh: '同一请求中两次同一事件' },
    old: { en: 'the redelivery of an event that is an hour old', zh: '一小时前事件的重新投递' },
  },
  handledOnce: {
    title: { en: 'An event that is redelivered is handled once.', zh: '重新投递的事件只处理一次。' },
    remedy: unique,
    plan: { en: 'an event, its redelivery, and an event after it', zh: '一个事件、其重新投递以及之后的另一事件' },
  },
  duplicate: {
    title: {
      en: 'An event that comes twice without being marked is handled once.',
      zh: '无标记而到达两次的事件只处理一次。',
    },
    remedy: unique,
    plan: {
      en: 'an event twice in two requests, another twice in one, and a third',
      zh: '一个事件分两次请求、另一事件在一次请求中两次，以及第三个事件',
    },
  },
  afterOthers: {
    title: {
      en: 'An event that is redelivered after many others is handled once.',
      zh: '在许多其他事件之后重新投递的事件只处理一次。',
    },
    remedy: {
      en: 'LINE sends an event again minutes later, when many have come since: keep ids for a day, not the last few.',
      zh: 'LINE 会在几分钟后、期间已到达许多事件时重新投递：id 应保存一天，而不是只记最近几个。',
    },
    plan: {
      en: 'two thousand events in twenty requests, and then the redelivery of the first ten',
      zh: '二十个请求中的两千个事件，随后是最先十个事件的重新投递',
    },
  },
  sameMoment: {
    title: { en: 'Different events of the same millisecond are all handled.', zh: '同一毫秒的不同事件都会处理。' },
    remedy: {
      en: 'Tell events apart by webhookEventId alone, all of it: pictures that are sent together, and different users, share a timestamp, and with it the first ten characters of the id.',
      zh: '只用完整的 webhookEventId 区分事件：同时发送的图片以及不同的用户会有相同的 timestamp，id 的前十个字符也因此相同。',
    },
    plan: {
      en: 'three events with the same timestamp, their ids of that millisecond',
      zh: '三个 timestamp 相同、id 属于同一毫秒的事件',
    },
  },
  nearIds: {
    title: { en: 'Events with ids that are close to each other are all handled.', zh: 'id 相近的事件都会处理。' },
    remedy: {
      en: 'Compare ids as texts, whole and with their case: message ids are too long for a number, and two that follow each other become the same one.',
      zh: '将 id 作为完整文本比较并区分大小写：消息 id 超出数字精度，相邻的两个会变成同一个。',
    },
    plan: {
      en: 'two text messages whose message ids follow each other, and two whose webhookEventIds differ in the last character',
      zh: '消息 id 相邻的两条文本消息，以及 webhookEventId 仅末位不同的两条',
    },
  },
  everyKind: {
    title: { en: 'Two different events of any kind are handled alike.', zh: '任一种类的两个不同事件得到相同的处理。' },
    remedy: {
      en: 'Tell events apart by webhookEventId: message.id and replyToken are absent in some of them, and then all of these look like one.',
      zh: '用 webhookEventId 区分事件：有些事件没有 message.id 或 replyToken，按它们判断时会被当成同一个。',
    },
    plan: {
      en: 'two events of every kind, two in standby, and a text message at the end',
      zh: '每种事件各两个、standby 模式两个，以及最后的文本消息',
    },
    standby: { en: 'a text message in standby mode', zh: 'standby 模式的文本消息' },
  },
  atOnce: {
    title: {
      en: 'An event that comes several times at once is handled once.',
      zh: '同时到达多次的同一事件只处理一次。',
    },
    remedy: unique,
    plan: {
      en: 'the same event ten times at once, and an event after them',
      zh: '同时十次同一事件，以及之后的另一事件',
    },
  },
  firstSeen: {
    title: {
      en: 'An event whose first delivery was lost is handled when it is redelivered, an hour later too.',
      zh: '首次投递丢失的事件，重新投递时会处理，一小时后也是如此。',
    },
    remedy: {
      en: 'Go by webhookEventId, not by isRedelivery or by the age of timestamp: the first delivery may never have reached you, and LINE redelivers for a long time.',
      zh: '依据 webhookEventId 判断，而不是 isRedelivery 或 timestamp 的新旧：首次投递可能从未到达，LINE 会在很长时间内重新投递。',
    },
    plan: {
      en: 'redeliveries of two events that never arrived, one of them an hour old',
      zh: '两个从未到达过的事件的重新投递，其中一个发生在一小时前',
    },
  },
} as const;
