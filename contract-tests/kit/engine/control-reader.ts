import { setRealTimer, withDeadline, type SetTimer } from '../../../common/deadline.ts';
import { isFailure } from '../../../common/failure.ts';
import { jsonIn } from '../../../common/json.ts';
import { tlsTroubleOf } from '../../../common/tls-trouble.ts';
import type { Bilingual } from '../../../generators/generated/types.ts';
import { createCheckFailure, type CheckFailure } from './failure.ts';

/** Reads control routes of a mock server. */
export interface ControlReader {
  /**
   * @param path below `/_mock`
   * @returns the body of the answer
   * @throws (rejects with) a failure that says why there is none
   */
  get<T>(path: string): Promise<T>;
}

export interface ControlReaderOptions {
  /** URL of the mock server. */
  readonly server: string;
  readonly controlToken: string | undefined;
  readonly fetch: typeof globalThis.fetch;
  /** How long a call may take in all, in ms. */
  readonly timeout?: number;
  /** The longest answer that is read, in bytes. */
  readonly longest?: number;
  readonly setTimer?: SetTimer;
}

/**
 * A reader of the control routes by `fetch`. Its failures are `TARGET_UNREACHABLE` where no mock server answers,
 * `CREDENTIALS_REFUSED` where it wants another control token, and `CHECK_OPTIONS_INVALID` for all else it refuses.
 */
export function createControlReader({
  server,
  controlToken,
  fetch,
  timeout = 120_000,
  longest = 268_435_456,
  setTimer = setRealTimer,
}: ControlReaderOptions): ControlReader {
  const base = `${placeOf(server).replace(/\/+$/, '')}/_mock`;
  const headers: Record<string, string> = controlToken === undefined ? {} : { authorization: `Bearer ${controlToken}` };
  return {
    async get<T>(path: string): Promise<T> {
      const url = `${base}${path}`;
      const late = (): Error =>
        unanswered(url, { en: `no whole answer within ${timeout} ms`, zh: `${timeout} ms 内没有完整的应答` });
      const { status, ok, body } = await withDeadline({ timeout, setTimer, late }, async (signal) => {
        const response = await fetch(url, { headers, signal });
        return { status: response.status, ok: response.ok, body: jsonIn(await readText(response, { url, longest })) };
      }).catch((error: unknown) => {
        throw isFailure(error) ? error : unreachable(url, error);
      });
      if (ok && body !== undefined) return body as T;
      throw refusal(url, status, body);
    },
  };
}

/** Reads a body piece by piece: one without an end must not fill the memory. */
async function readText(
  { body }: Response,
  { url, longest }: { readonly url: string; readonly longest: number },
): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.byteLength;
    if (size > longest) {
      throw unanswered(url, { en: `the answer is longer than ${longest} bytes`, zh: `应答超过 ${longest} 字节` });
    }
    pieces.push(decoder.decode(piece, { stream: true }));
  }
  return pieces.join('') + decoder.decode();
}

/** A URL without the credentials that it may carry: none of them are a mock server's. */
function placeOf(server: string): string {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return `${url.origin}${url.pathname}`;
  throw createCheckFailure('CHECK_OPTIONS_INVALID', {
    en: `Failed to read the control routes: ${JSON.stringify(server)} is not a URL. Write it like http://127.0.0.1:7626.`,
    zh: `无法读取控制路由：${JSON.stringify(server)} 不是 URL。请写成 http://127.0.0.1:7626 这样。`,
  });
}

function unanswered(url: string, { en, zh }: Bilingual, cause?: unknown): CheckFailure {
  const told = {
    en: `Failed to read ${url}: ${en}. Is the mock server running?`,
    zh: `无法读取 ${url}：${zh}。模拟服务器在运行吗？`,
  };
  return createCheckFailure('TARGET_UNREACHABLE', told, cause);
}

function unreachable(url: string, error: unknown): CheckFailure {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  const trouble = tlsTroubleOf(String(cause?.code ?? ''));
  const reason = reasonOf(error);
  if (trouble === undefined) return unanswered(url, { en: reason, zh: reason }, error);
  const told = { en: `Failed to read ${url}: ${trouble.en}.`, zh: `无法读取 ${url}：${trouble.zh}。` };
  return createCheckFailure('TARGET_UNREACHABLE', told, error);
}

/** `fetch` says only that it failed; why stands in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}

function refusal(url: string, status: number, body: unknown): CheckFailure {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const { code, detail, remedy = '' } = problem;
  if (typeof code !== 'string' || typeof detail !== 'string') {
    return createCheckFailure('TARGET_UNREACHABLE', {
      en: `Failed to read ${url}: HTTP ${status}, so it is not a sobot-mock server. Correct its URL.`,
      zh: `无法读取 ${url}：HTTP ${status}，所以它不是 sobot-mock 服务器。请更正 URL。`,
    });
  }
  // In the server's own words: they are English for whoever asks for no language.
  const why = `${detail} ${String(remedy)}`.trimEnd();
  return createCheckFailure(code.startsWith('TOKEN_') ? 'CREDENTIALS_REFUSED' : 'CHECK_OPTIONS_INVALID', {
    en: `Failed to read ${url}: HTTP ${status}. ${why}`,
    zh: `无法读取 ${url}：HTTP ${status}。${why}`,
  });
}
