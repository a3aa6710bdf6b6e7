import { gzipSync } from 'node:zlib';
import { bodyLimit } from '../../core/plain-http.ts';
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
  head,
  post,
  whole,
  one,
} from './raw-requests.ts';

function chunked(path: string, ...chunks: readonly string[]): readonly string[] {
  const framed = chunks.map((chunk) => `${Buffer.byteLength(chunk).toString(16)}\r\n${chunk}\r\n`);
  return [head(`POST ${path}`, host, token, json, 'transfer-encoding: chunked', close), ...framed, '0\r\n\r\n'];
}

const query = '{"page_size":2}';
const large = Buffer.alloc(bodyLimit + 10, ' ');

export const framings: readonly Conversation[] = [
  one('a body that comes after its head', ...post(tasks, query, token, json, close)),
  one('a body in many pieces', post(tasks, query, token, json, close)[0], ...query),
  one('a head in many pieces', ...head(`GET ${getToken}`, host, close)),
  one('chunks', ...chunked(tasks, '{"page_', 'size":2}')),
  one('one chunk', chunked(tasks, query).join('')),
  one('no chunk', ...chunked(tasks)),
  one(
    'chunks with an extension and a trailer',
    head(`POST ${tasks}`, host, token, json, 'transfer-encoding: chunked', close),
    `f;a=b\r\n${query}\r\n0\r\nx-trailer: 1\r\n\r\n`,
  ),
  one('a broken chunk', head(`POST ${tasks}`, host, token, json, 'transfer-encoding: chunked', close), 'zz\r\n'),
  one(
    'a length and chunks',
    head(`POST ${tasks}`, host, token, json, 'content-length: 3', 'transfer-encoding: chunked', close),
    '0\r\n\r\n',
  ),
  one('two lengths', head(`POST ${tasks}`, host, token, json, 'content-length: 2', 'content-length: 2', close), '{}'),
  one(
    'two lengths that differ',
    head(`POST ${tasks}`, host, token, json, 'content-length: 2', 'content-length: 3', close),
    '{} ',
  ),
  one('a length that is none', head(`POST ${tasks}`, host, token, 'content-length: two', close)),
  one('a negative length', head(`POST ${tasks}`, host, token, 'content-length: -1', close)),
  one('a length with a sign', head(`POST ${tasks}`, host, token, json, 'content-length: +2', close), '{}'),
  one('no length and no body', head(`POST ${tasks}`, host, token, json, close)),
  one('a body with GET', whole(getToken, '{"a":1}', close).toString().replace('POST', 'GET')),
  one('a compressed body', whole(tasks, gzipSync(query), token, json, 'content-encoding: gzip', close)),
  one('a compressed body that says nothing', whole(tasks, gzipSync(query), token, json, close)),
  one('a body that is not UTF-8', whole(tasks, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), token, json, close)),
  one('a body of the greatest length', whole(tasks, large.subarray(0, bodyLimit), token, json, close)),
  one('a body that is too long', whole(tasks, large, token, json, close)),
  one(
    'a body that is too long, in chunks',
    head(`POST ${tasks}`, host, token, json, 'transfer-encoding: chunked', close),
    `${large.length.toString(16)}\r\n`,
    large,
    '\r\n0\r\n\r\n',
  ),
  one(
    'a client that waits to be asked for its body',
    ...post(tasks, query, token, json, 'expect: 100-continue', close),
  ),
  one('a client that expects something else', ...post(tasks, query, token, json, 'expect: the-unexpected', close)),
  one(
    'an upgrade',
    head(
      `GET ${getToken}`,
      host,
      'connection: Upgrade, HTTP2-Settings, close',
      'upgrade: h2c',
      'http2-settings: AAMAAABkAARAAAAAAAIAAAAA',
    ),
  ),
  one('HTTP/1.0', `GET ${getToken} HTTP/1.0\r\n\r\n`),
  one(
    'HTTP/1.0 that names a host',
    `GET ${media}?appid=10001&messageid=picture HTTP/1.0\r\n${host}\r\n${token}\r\n\r\n`,
  ),
  one(
    'HTTP/1.0 that stays',
    `GET ${getToken} HTTP/1.0\r\nconnection: keep-alive\r\n\r\nGET ${getToken} HTTP/1.0\r\n\r\n`,
  ),
  one('HTTP/1.1 without a host', head(`GET ${getToken}`, close)),
  one('an empty host', head(`GET ${media}?appid=10001&messageid=picture`, 'host:', token, close)),
  one('two hosts', head(`GET ${getToken}`, host, 'host: other.test', close)),
  one('another host', head(`GET ${media}?appid=10001&messageid=picture`, 'Host: OTHER.test', token, close)),
  one(
    'a forwarded host',
    head(
      `GET ${media}?appid=10001&messageid=picture`,
      host,
      'x-forwarded-host: other.test',
      'x-forwarded-proto: https',
      token,
      close,
    ),
  ),
  one('HTTP/9.9', `GET ${getToken} HTTP/9.9\r\n${host}\r\n\r\n`),
  one('line feeds alone', `GET ${getToken} HTTP/1.1\n${host}\n${close}\n\n`),
  one('a folded header', head(`GET ${getToken}`, host, 'x-folded: a\r\n b', close)),
  one('a header without a colon', head(`GET ${getToken}`, host, 'nonsense', close)),
  one('a header with a space in its name', head(`GET ${getToken}`, host, 'x y: 1', close)),
  one('a space before the colon', head(`POST ${tasks}`, host, 'token : x', 'content-length : 0', close)),
  one('a control character in a header', head(`GET ${getToken}`, host, 'x-control: a\u0001b', close)),
  one('a zero byte in a header', head(`GET ${getToken}`, host, 'x-zero: a\u0000b', close)),
  one('a carriage return in a header', head(`GET ${getToken}`, host, 'x-return: a\rb', close)),
  one('a head that is too long', head(`GET ${getToken}`, host, `x-long: ${'z'.repeat(20_000)}`, close)),
  one('a space in the path', head('GET /api/get_token appid=1', host, close)),
  one('text of another script in the path', Buffer.from(head('GET /api/get_token?appid=会', host, close))),
  one('a method in small letters', head(`get ${getToken}`, host, close)),
  one('a method that nobody knows', head(`BREW ${getToken}`, host, close)),
  one('blank lines first', `\r\n\r\n${head(`GET ${getToken}`, host, close)}`),
  one('no HTTP at all', 'hello\r\n\r\n'),
];

export const kept: readonly Conversation[] = [
  one(
    'one after the other',
    ...post(tasks, query, token, json),
    head(`GET ${getToken}`, host),
    whole(records, query, token, json, close),
  ),
  one(
    'ahead of the answers',
    Buffer.concat([
      whole(tasks, query, token, json),
      Buffer.from(head(`GET ${getToken}`, host)),
      whole(records, '{bad', token, json),
      whole(tasks, query, token, json, close),
    ]),
  ),
  one(
    'ahead of the answers, then the half of one',
    Buffer.concat([whole(tasks, query, token, json), whole(records, query, token, json).subarray(0, 60)]),
    whole(records, query, token, json).subarray(60),
    head(`GET ${getToken}`, host, close),
  ),
  one(
    'many ahead of the answers',
    Buffer.concat([
      ...Array.from({ length: 40 }, (_, index) => whole(tasks, `{"page_no":${index + 1}}`, token, json)),
      Buffer.from(head(`GET ${getToken}`, host, close)),
    ]),
  ),
  one(
    'what is wrong after what is right',
    Buffer.concat([whole(tasks, query, token, json), Buffer.from('nonsense\r\n\r\n')]),
  ),
  one(
    'a connection that shall stay',
    head(`GET ${getToken}`, host, 'connection: keep-alive'),
    head(`GET ${getToken}`, host, 'Connection: Close'),
  ),
  one(
    'paths of others between',
    head(`GET ${getToken}`, host),
    head('GET /nowhere', host),
    head('HEAD %MEDIA%', host),
    whole(tasks, query, token, json, close),
  ),
  one('after a body that is too long', whole(tasks, large, token, json), head(`GET ${getToken}`, host, close)),
];

export const gone: readonly Conversation[] = [
  { name: 'gone in the head', pieces: [head(`POST ${tasks}`, host, token).slice(0, 30)], isCut: true },
  { name: 'gone in the body', pieces: [post(tasks, query, token, json)[0], query.slice(0, 5)], isCut: true },
  { name: 'gone between chunks', pieces: chunked(tasks, query, query).slice(0, 2), isCut: true },
];
