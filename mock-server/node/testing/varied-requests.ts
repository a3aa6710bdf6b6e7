import { framings, gone, kept } from './framed-requests.ts';
import {
  type Conversation,
  host,
  token,
  json,
  close,
  getToken,
  tasks,
  records,
  media,
  lists,
  head,
  whole,
  one,
} from './raw-requests.ts';

const bodies: readonly string[] = [
  '{}',
  '',
  ' ',
  '{"page_no":1,"page_size":15}',
  '{"page_no":2,"page_size":3}',
  '{"page_no":"1","page_size":"5"}',
  '{"page_no":999999,"page_size":100}',
  '{"page_no":0}',
  '{"page_no":1.5}',
  '{"page_size":101}',
  '{"page_no":null}',
  '{"task_name":"a"}',
  '{"task_name":"会员"}',
  '{"task_name":"\\ud800"}',
  '{"task_name":5}',
  '{"sender":"2005652357","subjectid":"1"}',
  '{"task_start_time":5,"task_end_time":1}',
  '{"task_start_time":1569397773,"send_start_time":1569397773}',
  '{"taskid":1234567890123456789012345}',
  '{"message_status":"2","recipient":"alice"}',
  '{"message_status":"x"}',
  '{"nope":1,"__proto__":{"a":1},"constructor":2}',
  '{"page_no":1',
  '[1]',
  'null',
  '"text"',
  '12',
  'page_no=1&page_size=2',
  '\uFEFF{"page_no":1}',
  `${'['.repeat(600)}${']'.repeat(600)}`,
  `{"task_name":"${'x'.repeat(70_000)}"}`,
];

/** Every list operation with every body, once with a token. */
const listCalls = lists.flatMap((path) =>
  bodies.map((body) => one(`POST ${path} ${body.slice(0, 40)}`, whole(path, body, token, json, close))),
);

const tokenHeaders: readonly (readonly string[])[] = [
  [],
  ['token:'],
  ['token:   '],
  [`token: ${'a'.repeat(32)}`],
  ['token: x', 'token: y'],
  [token, 'language: en'],
  [token, 'language: zh', 'timezoneid: GMT+08:00'],
  [token, 'set-cookie: a=1', 'set-cookie: b=2'],
  [token, 'cookie: a=1', 'cookie: b=2', 'accept: a', 'accept: b', 'x-twice: 1', 'x-twice: 2'],
  [token, 'X-MIXED-Case: Some Value  ', 'x-latin: caf\u00e9', 'x-empty:'],
  [token, `x-long: ${'y'.repeat(9000)}`],
  [token, 'origin: http://app.test', 'referer: http://app.test/'],
  [token, 'transfer-encoding: identity'],
];

const headerCalls = [tasks, records, media, '/nowhere'].flatMap((path) =>
  tokenHeaders.map((headers, index) =>
    one(`POST ${path} with headers ${index}`, whole(path, '{"page_size":2}', ...headers, json, close)),
  ),
);

const contentTypes = [
  'text/plain',
  'application/json;charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
];
const typeCalls = contentTypes.map((type) =>
  one(`a body of ${type}`, whole(tasks, '{"page_size":2}', token, `content-type: ${type}`, close)),
);

const paths: readonly string[] = [
  getToken,
  '/api/get_token',
  '/api/get_token?appid=9&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34',
  '/api/get_token?appid=1&create_time=1569397773&sign=ffffffffffffffffffffffffffffffff',
  '/api/get_token?appid=1&appid=2&create_time=1569397773000&sign=%zz',
  '/api/get_token?appid=%E4%BC%9A&create_time=x&sign=+',
  `${getToken}#fragment`,
  `http://elsewhere.test${getToken}`,
  `${media}?appid=10001&messageid=picture`,
  `${media}?appid=10001&messageid=none`,
  `${media}?appid=2&messageid=picture`,
  media,
  '%MEDIA%',
  '%MEDIA%?x=1',
  '%MEDIA%/more',
  '/chat-line/api/line/',
  tasks,
  records,
  `${tasks}?page_no=2`,
  `${tasks}/`,
  `/${tasks}`,
  tasks.toUpperCase(),
  '/chat-set/api/line/query%5Ftask_list',
  '/',
  '/nowhere',
  '/api',
  '*',
];
const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH'] as const;
const pathCalls = methods.flatMap((method) =>
  paths.map((path) => one(`${method} ${path}`, head(`${method} ${path}`, host, token, close))),
);

const tokenlessCalls = tokenHeaders
  .slice(0, 4)
  .map((headers, index) =>
    one(`media with headers ${index}`, head(`GET ${media}?appid=10001&messageid=picture`, host, ...headers, close)),
  );

const preflights = [tasks, '%MEDIA%', '/nowhere'].map((path) =>
  one(
    `a preflight of ${path}`,
    head(
      `OPTIONS ${path}`,
      host,
      'origin: http://app.test',
      'access-control-request-method: POST',
      'access-control-request-headers: token, x-own',
      close,
    ),
  ),
);

const ranges = ['bytes=0-9', 'bytes=5-', 'bytes=-5', 'bytes=9-1', 'bytes=0-1,3-4', 'bytes=99999999-', 'lines=1-2'];
const rangeCalls = ['GET', 'HEAD'].flatMap((method) =>
  ranges.map((range) => one(`${method} of ${range}`, head(`${method} %MEDIA%`, host, `range: ${range}`, close))),
);

/** Some hundred requests: all operations and errors. `%TOKEN%` and `%MEDIA%` stand for the account's. */
export const calls: readonly Conversation[] = [
  ...listCalls,
  ...headerCalls,
  ...typeCalls,
  ...pathCalls,
  ...tokenlessCalls,
  ...preflights,
  ...rangeCalls,
];

/** And whatever there is of HTTP. */
export const oddities: readonly Conversation[] = [...framings, ...kept, ...gone];

export const conversations: readonly Conversation[] = [...calls, ...oddities];
