import { blockedPortEn } from './failure-reason.ts';

/** Why nothing is sent to ports such as 1 and 6000, in both languages. */
export const blockedPort = { en: blockedPortEn, zh: 'fetch 不向该端口发送请求：Fetch 标准禁止使用它' } as const;
