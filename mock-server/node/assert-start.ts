import { isObject } from '../../common/json.ts';
import { isSessionFile } from '../../common/session-file.ts';
import { filesBeside } from '../../common/sqlite-files.ts';
import type { WebhookDirectoryOptions } from '../webhooks/directory.ts';
import { isSameFile } from './same-file.ts';
import { createServerFailure, type ServerFailure, type ServerFailureCode } from './server-failure.ts';

/** npm warns once, while it installs; later, what is missing would be told in the middle of something else. */
export function assertNode(): void {
  // Declared to be there, and absent before Node 22.
  if (typeof (Promise as { readonly withResolvers?: unknown }).withResolvers === 'function') return;
  const { version } = process;
  throw refusal(
    'NODE_TOO_OLD',
    `Node ${version} is too old. Use Node 22.13 or later.`,
    `Node ${version} 版本过旧。请使用 Node 22.13 或更高版本。`,
  );
}

/** What of a mock server's options says where all that tenants hold is kept, and what has no place there. */
interface KeepingOptions {
  readonly data?: unknown;
  readonly store?: unknown;
  readonly saveOnExit?: unknown;
  readonly webhooks?: WebhookDirectoryOptions | undefined;
}

/** @throws a failure `SERVER_OPTIONS_INVALID` for what is neither a file nor a store, or for what does not go with it */
export function assertKeeping({ store, data, saveOnExit, webhooks }: KeepingOptions): void {
  if (data !== undefined && typeof data !== 'string') {
    throw refusal(
      'SERVER_OPTIONS_INVALID',
      'data must be the path of a file, like mock.db.',
      'data 必须是文件的路径，例如 mock.db。',
    );
  }
  // SQLite takes no name for a file that it removes at the end.
  if (data === '') {
    throw refusal(
      'SERVER_OPTIONS_INVALID',
      'data is empty: name a file, or leave it out.',
      'data 为空。请指定文件，或去掉它。',
    );
  }
  if (saveOnExit !== undefined && (typeof saveOnExit !== 'string' || saveOnExit === '')) {
    throw refusal(
      'SERVER_OPTIONS_INVALID',
      'saveOnExit must be the path of a file, like state.json.',
      'saveOnExit 必须是文件的路径，例如 state.json。',
    );
  }
  if (saveOnExit !== undefined) assertNoSession(saveOnExit);
  const delivering: unknown = webhooks;
  if (delivering !== undefined && !isObject(delivering)) {
    throw refusal(
      'SERVER_OPTIONS_INVALID',
      'webhooks must be an object, like { receivers: [{ url, secret }] }.',
      'webhooks 必须是对象，例如 { receivers: [{ url, secret }] }。',
    );
  }
  const receivers: unknown = webhooks?.receivers;
  if (receivers !== undefined && !(Array.isArray(receivers) && receivers.every(isObject))) {
    throw refusal(
      'SERVER_OPTIONS_INVALID',
      'webhooks.receivers must be a list, like [{ url, secret }].',
      'webhooks.receivers 必须是列表，例如 [{ url, secret }]。',
    );
  }
  if (data !== undefined && saveOnExit !== undefined) assertSaving(data, saveOnExit);
  if (store === undefined) return;
  if (typeof store !== 'string' && !isLedger(store)) {
    throw refusal(
      'SERVER_OPTIONS_INVALID',
      'store must be the URL of a database, like postgres://mock@db:5432/mock.',
      'store 必须是数据库的 URL，例如 postgres://mock@db:5432/mock。',
    );
  }
  if (data !== undefined) {
    throw refusal(
      'SERVER_OPTIONS_INVALID',
      'data and store are both given, and each keeps what tenants hold: give one.',
      '同时给出了 data 和 store，而两者都保存租户的内容。请只给出一个。',
    );
  }
  if (webhooks?.receivers?.some(({ handler }) => handler !== undefined) === true) {
    throw refusal(
      'SERVER_OPTIONS_INVALID',
      'a receiver has a handler, which other servers of the store cannot call: give it a url.',
      '有一个接收端带有 handler，共用存储的其他服务器无法调用它。请为它给出 url。',
    );
  }
}

/** A recorded session is not made again; and a state that is called one would be read as one. */
function assertNoSession(saveOnExit: string): void {
  if (!isSessionFile(saveOnExit)) return;
  throw refusal(
    'SERVER_OPTIONS_INVALID',
    `saveOnExit names ${saveOnExit}: .har is the ending of recorded sessions, and saving would replace one. Name a file like state.json.`,
    `saveOnExit 指定的 ${saveOnExit} 以 .har 结尾，那是录制的会话：保存会覆盖它。请指定 state.json 之类的文件。`,
  );
}

/** What is saved takes the place of what is there; SQLite keeps two files beside its own. */
function assertSaving(data: string, saveOnExit: string): void {
  const { log, index } = filesBeside(data);
  if (![data, log, index].some((file) => isSameFile(file, saveOnExit))) return;
  throw refusal(
    'SERVER_OPTIONS_INVALID',
    `saveOnExit names ${saveOnExit}, which is of the data file: saving would destroy it. Give each a file of its own; data keeps everything by itself.`,
    `saveOnExit 指定的 ${saveOnExit} 属于数据文件：保存会毁掉它。请各指定一个文件；data 本身已保存一切。`,
  );
}

/** Another implementation of the port is welcome; what cannot give a turn is none. */
function isLedger(store: unknown): boolean {
  return typeof (store as { readonly begin?: unknown } | null)?.begin === 'function';
}

function refusal(code: ServerFailureCode, en: string, zh: string): ServerFailure {
  return createServerFailure(code, {
    en: `Failed to start the mock server: ${en}`,
    zh: `无法启动模拟服务器：${zh}`,
  });
}
