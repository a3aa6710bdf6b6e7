import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type {
  BroadcastTaskItem,
  GetMediaContentResponse,
  GetTokenResponse,
  QueryTaskListResponse,
} from 'sobot-mock/types';

export interface Credentials {
  readonly appid: string;
  readonly appKey: string;
}

export interface SobotClientOptions extends Credentials {
  readonly baseUrl: string;
}

export interface SobotClient {
  listBroadcastTasks(): Promise<readonly BroadcastTaskItem[]>;
  /** Where the content of a message is. */
  getMediaUrl(channelId: string, messageId: string): Promise<string>;
  /** Takes a new token for the next call. */
  renewToken(): void;
}

/** The provider said no. */
export class SobotError extends Error {
  readonly retCode: string;

  constructor(retCode: string, message: string) {
    super(message);
    this.retCode = retCode;
  }
}

export function createSobotClient({ baseUrl, appid, appKey }: SobotClientOptions): SobotClient {
  let token: Promise<string> | undefined;

  async function takeToken(): Promise<string> {
    const createTime = String(Math.floor(Date.now() / 1000));
    const sign = bytesToHex(md5(utf8ToBytes(`${appid}${createTime}${appKey}`)));
    const query = new URLSearchParams({ appid, create_time: createTime, sign });
    const { item } = await read<GetTokenResponse>(await fetch(`${baseUrl}/api/get_token?${query}`));
    return item.token;
  }

  /** Calls at the same time share one; a token that could not be had is asked for again by the next. */
  async function currentToken(): Promise<string> {
    const current = (token ??= takeToken());
    try {
      return await current;
    } catch (error) {
      if (token === current) token = undefined;
      throw error;
    }
  }

  async function call<T>(path: string, body?: object): Promise<T> {
    const headers = { token: await currentToken(), 'content-type': 'application/json' };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    return read<T>(await fetch(`${baseUrl}${path}`, init));
  }

  return {
    async listBroadcastTasks() {
      const path = '/chat-set/api/line/query_task_list';
      const { items } = await call<QueryTaskListResponse>(path, { page_no: 1, page_size: 10 });
      return items;
    },
    async getMediaUrl(channelId, messageId) {
      const query = new URLSearchParams({ appid: channelId, messageid: messageId });
      const { item } = await call<GetMediaContentResponse>(`/chat-line/api/line/get_media_content?${query}`);
      // The page documents an object and shows a string.
      return typeof item === 'string' ? item : item.url;
    },
    renewToken() {
      token = undefined;
    },
  };
}

async function read<T>(response: Response): Promise<T> {
  const body = parse(await response.text()) as { ret_code?: unknown; ret_msg: string } | null | undefined;
  // What stands before the provider answers as well.
  if (typeof body?.ret_code !== 'string') {
    throw new Error(`${new URL(response.url).pathname} answered ${response.status}, without a ret_code`);
  }
  if (body.ret_code !== '000000') throw new SobotError(body.ret_code, body.ret_msg);
  return body as T;
}

/** What JSON says; `undefined` where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
