import { createHash } from 'node:crypto';
import type { GetTokenResponse, QueryTaskListRequest, QueryTaskListResponse } from 'sobot-mock/types';
import { createTokenCache } from './token-cache.ts';

export interface SobotClientOptions {
  readonly baseUrl: string;
  readonly appid: string;
  readonly appKey: string;
  /** In ms since the epoch. Default: `Date.now`. */
  readonly now?: () => number;
  /** How long an answer may take, in ms. Default: ten seconds. */
  readonly timeout?: number;
}

export interface SobotClient {
  queryTaskList(filter: QueryTaskListRequest): Promise<QueryTaskListResponse>;
}

/** The provider said no. */
export class SobotError extends Error {
  readonly retCode: string;

  constructor(retCode: string, message: string) {
    super(`${retCode}: ${message}`);
    this.retCode = retCode;
  }
}

/** `ret_code` of a token that has ended, or that a newer one has replaced. */
const tokenExpired = '900002';

/** A client that keeps its token: a new one is taken before the old one ends, and once when the provider refuses it. */
export function createSobotClient({
  baseUrl,
  appid,
  appKey,
  now = Date.now,
  timeout = 10_000,
}: SobotClientOptions): SobotClient {
  // Callers share a token that is being issued: without an end all would wait for one answer that does not come.
  async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
    return read<T>(await fetch(`${baseUrl}${path}`, { ...init, signal: AbortSignal.timeout(timeout) }));
  }

  const tokens = createTokenCache({
    now,
    async issue() {
      const issuedAt = now();
      const createTime = String(Math.floor(issuedAt / 1000));
      const sign = createHash('md5').update(`${appid}${createTime}${appKey}`).digest('hex');
      const query = new URLSearchParams({ appid, create_time: createTime, sign });
      const { item } = await call<GetTokenResponse>(`/api/get_token?${query}`);
      return { value: item.token, expiresAt: issuedAt + Number(item.expires_in) * 1000 };
    },
  });

  async function post<T>(path: string, body: object, attempts = 2): Promise<T> {
    const token = await tokens.get();
    const headers = { token, 'content-type': 'application/json' };
    try {
      return await call<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
    } catch (error) {
      if (!(error instanceof SobotError) || error.retCode !== tokenExpired || attempts === 1) throw error;
      tokens.drop(token);
      return post<T>(path, body, attempts - 1);
    }
  }

  return {
    queryTaskList: (filter) => post('/chat-set/api/line/query_task_list', filter),
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
