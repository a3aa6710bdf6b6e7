import { emptyPage, lenient, inBoth, refusing } from './mistakes.ts';
import { mutant, type ProviderMutant } from './mutant.ts';
import { instead, refusal } from './rewrite.ts';

/** Lists that take what is to be refused, or refuse what is to be taken. */
export const parameterMutants: readonly ProviderMutant[] = [
  ...inBoth('page-zero', 'parameters/page-no', 'page 0 is page 1.', '第 0 页即第 1 页。', ({ operation }) =>
    lenient(operation, (name, value) => name === 'page_no' && value === 0),
  ),
  ...inBoth(
    'page-zero-as-text',
    'parameters/page-no',
    'page 0 is page 1 where it is a text.',
    '页码为字符串 "0" 时即第 1 页。',
    ({ operation }) => lenient(operation, (name, value) => name === 'page_no' && value === '0'),
  ),
  ...inBoth(
    'wild-size',
    'parameters/page-size',
    'a negative page_size is the default.',
    '负的 page_size 按默认值处理。',
    ({ operation }) => lenient(operation, (name, value) => name === 'page_size' && Number(value) < 0),
  ),
  ...inBoth(
    'any-order',
    'parameters/time-order',
    'a start after its end finds nothing.',
    '开始晚于结束时返回空数据。',
    ({ operation, start, end }) =>
      refusing(operation, (body) => Number(body?.[start]) > Number(body?.[end]), emptyPage),
  ),
  ...inBoth(
    'any-json',
    'parameters/malformed-json',
    'malformed JSON counts as {}.',
    '格式错误的 JSON 视为 {}。',
    ({ operation }) =>
      instead(({ operation: called, body, url }, provider, init) =>
        called === operation && body === undefined ? provider(url.href, { ...init, body: '{}' }) : undefined,
      ),
  ),
  ...inBoth(
    'any-type',
    'parameters/types',
    'a filter of the wrong type is ignored.',
    '忽略类型错误的筛选条件。',
    ({ operation }) => lenient(operation, (_, value) => typeof value === 'object' || typeof value === 'boolean'),
  ),
  ...['messageid', 'message_status', 'taskid', 'recipient'].map((parameter) =>
    mutant(
      `record-list-any-${parameter}`,
      'record-list/parameters/types',
      `sendRecordList: a ${parameter} that is an object is ignored.`,
      `sendRecordList：忽略为对象的 ${parameter}。`,
      lenient(
        'sendRecordList',
        (name, value) => name === parameter && typeof value === 'object' && !Array.isArray(value),
      ),
    ),
  ),
  mutant(
    'record-list-boolean-breaks',
    'record-list/parameters/types',
    'sendRecordList: a taskid that is true is an unknown error.',
    'sendRecordList：taskid 为 true 时是未知异常。',
    refusing(
      'sendRecordList',
      (body) => body?.['taskid'] === true,
      () => refusal('999999'),
    ),
  ),
  ...inBoth(
    'null-finds-nothing',
    'parameters/null',
    'a filter that is null finds nothing.',
    '为 null 的筛选条件查不到数据。',
    ({ operation }) => refusing(operation, (body) => body?.['subjectid'] === null, emptyPage),
  ),
  ...inBoth(
    'null-is-broken',
    'parameters/null',
    'a time of null is an unknown error.',
    '时间为 null 时是未知异常。',
    ({ operation, start }) =>
      refusing(
        operation,
        (body) => body?.[start] === null,
        () => refusal('999999'),
      ),
  ),
  ...inBoth(
    'null-end-is-broken',
    'parameters/null',
    'an end of null without a start is an unknown error.',
    '只有为 null 的结束时间时是未知异常。',
    ({ operation, start, end }) =>
      refusing(
        operation,
        (body) => body?.[end] === null && !(start in body),
        () => refusal('999999'),
      ),
  ),
  ...['messageid', 'message_status', 'taskid', 'recipient'].map((parameter) =>
    mutant(
      `record-list-null-${parameter}`,
      'record-list/parameters/null',
      `sendRecordList: a ${parameter} that is null finds nothing.`,
      `sendRecordList：为 null 的 ${parameter} 查不到数据。`,
      refusing('sendRecordList', (body) => body?.[parameter] === null, emptyPage),
    ),
  ),
  ...inBoth(
    'needs-body',
    'parameters/absent-body',
    'a call without a body is refused.',
    '没有正文的请求被拒绝。',
    ({ operation }) =>
      refusing(
        operation,
        (_, { text }) => text === undefined,
        () => refusal('999994'),
      ),
  ),
  ...inBoth(
    'strict-members',
    'parameters/unknown',
    'an unknown parameter is refused.',
    '拒绝未知的参数。',
    ({ operation }) =>
      refusing(
        operation,
        (body) => Object.keys(body ?? {}).some((name) => name.startsWith('x_')),
        () => refusal('999994'),
      ),
  ),
  ...inBoth(
    'texts-for-numbers',
    'parameters/coercion',
    'times must be texts.',
    '时间必须是字符串。',
    ({ operation, start }) =>
      refusing(
        operation,
        (body) => typeof body?.[start] === 'number',
        () => refusal('999994'),
      ),
  ),
  ...inBoth(
    'texts-ignored',
    'parameters/coercion',
    'a page_size spelt as a text is ignored.',
    '忽略字符串形式的 page_size。',
    ({ operation }) =>
      lenient(operation, (name, value) => name === 'page_size' && typeof value === 'string' && /^\d+$/u.test(value)),
  ),
];
