/** One connection: what is sent on it, in pieces, and how it ends. */
export interface Conversation {
  readonly name: string;
  readonly pieces: readonly (string | Uint8Array)[];
  /** Whether the client goes away in the middle, without waiting for an answer. */
  readonly isCut?: boolean;
  /** How many pieces are answered, each before the next is sent. Default: none. */
  readonly answered?: number;
}

export const host = 'host: sobot.test:7626';
export const token = 'token: %TOKEN%';
export const json = 'content-type: application/json';
export const close = 'connection: close';

export const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
export const tasks = '/chat-set/api/line/query_task_list';
export const records = '/chat-set/api/line/send_record_list';
export const media = '/chat-line/api/line/get_media_content';
export const lists = [tasks, records] as const;

export function head(line: string, ...headers: readonly string[]): string {
  return [`${line} HTTP/1.1`, ...headers, '', ''].join('\r\n');
}

export function post(
  path: string,
  body: string | Uint8Array,
  ...headers: readonly string[]
): readonly [string, Uint8Array] {
  const bytes = Buffer.from(body);
  return [head(`POST ${path}`, host, ...headers, `content-length: ${bytes.length}`), bytes];
}

/** Head and body in one piece. */
export function whole(path: string, body: string | Uint8Array, ...headers: readonly string[]): Uint8Array {
  return Buffer.concat(post(path, body, ...headers).map((piece) => Buffer.from(piece)));
}

export function one(name: string, ...pieces: readonly (string | Uint8Array)[]): Conversation {
  return { name, pieces };
}
