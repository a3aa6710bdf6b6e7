/** Where a fault cut a connection, in words. */
export const cutWords = {
  before: { en: 'a fault cut the connection before the answer', zh: '故障在响应之前断开了连接' },
  'mid-body': { en: 'a fault cut the connection in the middle of the answer', zh: '故障在响应中途断开了连接' },
} as const;
