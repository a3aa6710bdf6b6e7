/** Texts of the rules on one request with several events, and with none. */
export const batches = {
  verification: {
    title: {
      en: 'An envelope without events is acknowledged: it tries the URL.',
      zh: '确认不含事件的信封：它用于验证 URL。',
    },
    remedy: {
      en: 'Answer 200 when events is empty: loop over it, do not take events[0] for granted.',
      zh: 'events 为空时应答 200：请遍历它，不要假定 events[0] 存在。',
    },
    empty: { en: 'an envelope with events: []', zh: 'events: [] 的信封' },
  },
  verification200: {
    title: {
      en: 'An envelope without events is answered 200: LINE asks for that status when it verifies the URL.',
      zh: '不含事件的信封得到 200：LINE 验证 URL 时要求该状态码。',
    },
    remedy: {
      en: 'Answer 200 and no other 2xx (NestJS answers a POST 201: write @HttpCode(200)). Events may be answered with any 2xx.',
      zh: '应答 200 而不是其他 2xx（NestJS 对 POST 默认应答 201：请写 @HttpCode(200)）。事件可用任意 2xx 应答。',
    },
    rule: {
      en: 'The console of LINE verifies a URL by an answer of 200.',
      zh: 'LINE 控制台以 200 判断 URL 是否有效。',
    },
  },
  several: {
    title: {
      en: 'A request with several events is acknowledged, whatever they are.',
      zh: '确认含多个事件的请求，无论事件种类。',
    },
    remedy: {
      en: 'events is an array: handle each of its elements, and acknowledge them with one answer.',
      zh: 'events 是数组：逐个处理，并用一个应答确认全部。',
    },
    two: { en: 'two text messages in one request', zh: '一个请求中的两条文本消息' },
    each: { en: 'one event of each kind in one request', zh: '一个请求中每种事件各一个' },
    thirty: { en: 'thirty events of all kinds in one request', zh: '一个请求中的三十个各种事件' },
  },
  handled: {
    title: { en: 'Each event of a request is handled, once.', zh: '请求中的每个事件都处理一次。' },
    remedy: {
      en: 'Loop over events. Do not stop at the first, nor at one that you have no use for: continue, do not return.',
      zh: '遍历 events，不要止于第一个，也不要止于用不到的事件：用 continue，不要用 return。',
    },
    mixed: {
      en: 'six text messages in one request, with an event of every other kind, one in standby and one of a group between them',
      zh: '一个请求中的六条文本消息，其间夹有其他各种事件、standby 模式和群组的事件各一个',
    },
  },
  orderAcknowledged: {
    title: {
      en: 'Events that come in another order than they happened are acknowledged.',
      zh: '确认到达顺序与发生顺序不同的事件。',
    },
    remedy: {
      en: 'Order is not promised: compare timestamp where it matters, and do not refuse what comes late.',
      zh: '不保证顺序：需要时比较 timestamp，不要拒绝迟到的事件。',
    },
    unfollowFirst: {
      en: 'an unfollow before the follow that it ends, in one request',
      zh: '同一请求中先取消关注后关注',
    },
    neverFollowed: { en: 'an unfollow of somebody who never followed', zh: '从未关注者的取消关注事件' },
    follow: { en: 'the follow that should have come before', zh: '本应先到的关注事件' },
    shuffled: { en: 'ten events of all kinds, shuffled', zh: '打乱顺序的十个各种事件' },
  },
  orderHandled: {
    title: {
      en: 'Events are handled though newer ones came before them.',
      zh: '较新的事件先到时，较旧的事件也会处理。',
    },
    remedy: {
      en: 'Do not drop an event because a newer one was there first.',
      zh: '不要因为较新的事件先到就丢弃较旧的事件。',
    },
    newestFirst: {
      en: 'five text messages of one user, the newest first',
      zh: '同一用户的五条文本消息，最新的在前',
    },
  },
} as const;
