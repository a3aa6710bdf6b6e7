import { lenient } from './mistakes.ts';
import { mutant, type ProviderMutant } from './mutant.ts';
import { everyRow, rewriteBody, instead, pageOf, rows, succeeding, without, type Json } from './rewrite.ts';
import { now } from './right-provider.ts';

const records = 'sendRecordList';

/** A record filter that is compared by its beginning. */
const byPrefix = (name: string, field: string, rule: string): ProviderMutant =>
  mutant(
    `record-${name}-by-prefix`,
    `record-list/filter/${rule}`,
    `sendRecordList: ${name} matches what begins with it.`,
    `sendRecordList：${name} 按前缀匹配。`,
    (provider) =>
      instead(async (call, _, init) => {
        const value = call.body?.[name];
        if (call.operation !== records || typeof value !== 'string' || value === '') return undefined;
        const json = (await (await provider(call.url.href, init)).json()) as Json;
        if (json['ret_code'] !== '000000' || json['total_count'] > 0) return undefined;
        const all = await everyRow(provider, call, init, without(call.body!, name));
        return pageOf(
          all.filter((row) => String(row[field]).startsWith(value)),
          call,
        );
      })(provider),
  );

const recordFilterIgnored = (name: string, rule: string): ProviderMutant =>
  mutant(
    `record-${name}-ignored`,
    `record-list/filter/${rule}`,
    `sendRecordList: ${name} is ignored.`,
    `sendRecordList：忽略 ${name}。`,
    lenient(records, (given, value) => given === name && typeof value === 'string'),
  );

/** Mistakes that sendRecordList can have. */
export const recordMutants: readonly ProviderMutant[] = [
  mutant(
    'record-times-in-seconds',
    'record-list/response',
    'sendRecordList: times are texts.',
    'sendRecordList：时间是字符串。',
    rows(records, (row) => ({ ...row, send_time: String(row['send_time']) })),
  ),
  mutant(
    'updated-before-sent',
    'record-list/consistent',
    'sendRecordList: send_time and status_update_time are exchanged.',
    'sendRecordList：发送时间与状态更新时间颠倒。',
    rows(records, (row) => ({ ...row, send_time: row['status_update_time'], status_update_time: row['send_time'] })),
  ),
  mutant(
    'record-updated-in-local-time',
    'record-list/not-ahead',
    'sendRecordList: status_update_time is the local time of now, taken for UTC.',
    'sendRecordList：status_update_time 为当前的本地时间，却被当作 UTC。',
    rows(records, (row) => ({ ...row, status_update_time: now + 8 * 3_600_000 })),
  ),
  byPrefix('taskid', 'taskid', 'taskid'),
  byPrefix('send_agentid', 'send_agentid', 'send-agentid'),
  byPrefix('recipient', 'recipient_id', 'recipient'),
  recordFilterIgnored('sender', 'sender'),
  recordFilterIgnored('recipient', 'recipient'),
  mutant(
    'first-message-only',
    'record-list/filter/messageid',
    'sendRecordList: messageid is compared with the first of several.',
    'sendRecordList：messageid 只与多个中的第一个比较。',
    succeeding(records, (json, { body }) => {
      const id = body?.['messageid'];
      if (typeof id !== 'string' || id === '') return json;
      const items = json['items'].filter((row: Json) => row['messageid'].split(',')[0] === id);
      return { ...json, items, total_count: items.length, page_count: Math.ceil(items.length / json['page_size']) };
    }),
  ),
  mutant(
    'open-end',
    'record-list/filter/time',
    'sendRecordList: the end of the range is left out.',
    'sendRecordList：时间范围不含结束时刻。',
    rewriteBody(records, (body) =>
      body['send_end_time'] === body['send_start_time'] && 'send_end_time' in body
        ? { ...body, send_start_time: 1, send_end_time: 2 }
        : body,
    ),
  ),
  mutant(
    'start-ignored',
    'record-list/filter/one-end',
    'sendRecordList: a start without an end is ignored.',
    'sendRecordList：只有开始时间时忽略之。',
    rewriteBody(records, (body) => ('send_end_time' in body ? body : without(body, 'send_start_time'))),
  ),
  mutant(
    'all-time',
    'record-list/default-month',
    'sendRecordList: without a time everything is answered.',
    'sendRecordList：未给时间时返回全部。',
    (provider) =>
      instead(({ operation, body, url, headers }, _, init) =>
        operation === records &&
        headers['token']?.length === 32 &&
        body !== undefined &&
        !('send_start_time' in body) &&
        !('send_end_time' in body)
          ? provider(url.href, { ...init, body: JSON.stringify({ ...body, send_start_time: 0 }) })
          : undefined,
      )(provider),
  ),
  mutant(
    'last-week',
    'record-list/default-month',
    'sendRecordList: without a time the last week is answered.',
    'sendRecordList：未给时间时只返回最近一周。',
    (provider) =>
      instead(({ operation, body, url, headers }, _, init) =>
        operation === records &&
        headers['token']?.length === 32 &&
        body !== undefined &&
        !('send_start_time' in body) &&
        !('send_end_time' in body)
          ? provider(url.href, {
              ...init,
              body: JSON.stringify({ ...body, send_start_time: Date.parse('2025-03-03T08:00:00Z') }),
            })
          : undefined,
      )(provider),
  ),
  mutant(
    'status-inverted',
    'record-list/filter/message-status',
    'sendRecordList: message_status 9 finds what did not fail.',
    'sendRecordList：message_status 9 返回未失败的记录。',
    rewriteBody(records, (body) =>
      body['message_status'] === '9'
        ? { ...body, message_status: '2' }
        : body['message_status'] === '2'
          ? { ...body, message_status: '9' }
          : body,
    ),
  ),
  mutant(
    'read-is-delivered',
    'record-list/status-partition',
    'sendRecordList: read messages are found as delivered, too.',
    'sendRecordList：已阅读的消息也计入已送达。',
    rewriteBody(records, (body) => (body['message_status'] === '1' ? { ...body, message_status: '2' } : body)),
  ),
  mutant(
    'any-status',
    'record-list/filter/unknown-status',
    'sendRecordList: an unknown message_status is ignored.',
    'sendRecordList：忽略未知的 message_status。',
    lenient(records, (name, value) => name === 'message_status' && !['0', '1', '2', '9', ''].includes(String(value))),
  ),
];
