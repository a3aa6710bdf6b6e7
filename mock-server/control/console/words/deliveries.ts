import type { Phrase } from './say.ts';

export const deliveryStatuses: Readonly<Record<string, Phrase>> = {
  queued: { en: 'queued', zh: '排队中' },
  delivering: { en: 'on its way', zh: '投递中' },
  waiting: { en: 'waiting', zh: '等待中' },
  acknowledged: { en: 'acknowledged', zh: '已确认' },
  gave_up: { en: 'given up', zh: '已放弃' },
  unfinished: { en: 'unfinished', zh: '未完成' },
};

export const failureReasons: Readonly<Record<string, Phrase>> = {
  could_not_connect: { en: 'could not connect', zh: '无法连接' },
  request_timeout: { en: 'did not answer in time', zh: '响应超时' },
  error_status_code: { en: 'answered with an error', zh: '返回错误状态码' },
  unclassified: { en: 'failed', zh: '失败' },
};

export const deliveryWords = {
  acknowledged: { en: 'acknowledged in {ms} ms', zh: '{ms} 毫秒内确认' },
  next: { en: 'next attempt {at}', zh: '下次尝试 {at}' },
  attempt: { en: 'attempt {n}', zh: '第 {n} 次尝试' },
  redeliver: { en: 'Redeliver', zh: '重新投递' },
} as const satisfies Readonly<Record<string, Phrase>>;

/** What a field of LINE is called is said as it is; a status or a reason that has no words is, too. */
export function wordFor(table: Readonly<Record<string, Phrase>>, name: string): Phrase {
  return Object.hasOwn(table, name) ? table[name]! : { en: name, zh: name };
}
