/** Words in the steps of a plan. The rest of a step is code. */
export const planMessages = {
  en: {
    fetch: 'GET the URL in its answer',
    redeliver: 'POST …/deliveries/<newest>/redeliver',
    emit: 'webhooksOf(tenant).emit: ',
    nothing: 'without parameters',
    tokens: { none: 'without a token', unknown: 'with a token nobody gave', former: 'with the first token' },
    values: {
      known: '<one there is>',
      credential: '<right>',
      messageOf: (type: string) => `<id of a message: ${type}>`,
    },
  },
  zh: {
    fetch: 'GET 应答中的 URL',
    redeliver: 'POST …/deliveries/<最新>/redeliver',
    emit: 'webhooksOf(tenant).emit：',
    nothing: '不带参数',
    tokens: { none: '不带 token', unknown: '带不存在的 token', former: '带第一个 token' },
    values: {
      known: '<已有的值>',
      credential: '<正确的值>',
      messageOf: (type: string) => `<${type} 消息的 id>`,
    },
  },
} as const;
