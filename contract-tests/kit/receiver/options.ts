import type { SetTimer } from '../../../common/deadline.ts';
import type { DurationInput } from '../../../common/duration.ts';
import type { OptionNames } from '../../../common/known-options.ts';
import { noFunction } from '../../../common/no-function.ts';
import { notAWait, notAWaitZh, readWait } from '../../../common/wait.ts';
import { wrongHandler } from '../../../common/wrong-handler.ts';
import type { Scenario } from '../../../generators/generated/types.ts';
import { runOptionNames } from '../engine/option-names.ts';
import type { RunOptions } from '../engine/run-checks.ts';
import { refusal } from './refusal.ts';

/** Sends a request, as the platform's `fetch` does. */
export type Fetch = NonNullable<CheckReceiverOptions['fetch']>;

/** A receiver in the same program: it takes a request as a server would and answers it. */
export type ReceiverHandler = (request: Request) => Response | Promise<Response>;

/**
 * What a receiver has handled since it started: how many events, or a list with one entry for each time that an event
 * was handled: its `webhookEventId`, or that and the text that was understood.
 */
export interface ProbeState {
  readonly handled: number | readonly (string | HandledEvent)[];
}

/** An event that a receiver handled. */
export interface HandledEvent {
  /** Its `webhookEventId`. */
  readonly id: string;
  /** The text of the message, as the receiver has it. */
  readonly text?: string | undefined;
}

/** How to look at what a receiver has handled: a URL that answers a {@link ProbeState} as JSON, or a function. */
export type Probe = string | (() => ProbeState | Promise<ProbeState>);

/** Which receiver is checked, how it is reached, and what is known of it. */
export interface CheckReceiverOptions extends RunOptions {
  /** Where the receiver takes events: http or https. Needed without `handler`. */
  readonly url?: string | undefined;
  /** The receiver itself, instead of the network. `url` and a probe URL are what it is asked at. */
  readonly handler?: ReceiverHandler | undefined;
  /** The channel secret that it verifies signatures with. Absent: nothing is signed, and no rule on signatures is tried. */
  readonly secret?: string | undefined;
  /**
   * LINE user id of the official account that the events are for, for a receiver that knows its accounts. Default: one that
   * the seed decides.
   */
  readonly destination?: string | undefined;
  /** Absent: no rule on what is handled is tried. */
  readonly probe?: Probe | undefined;
  /**
   * What a platform has sent, as `listen --record` writes it. The first 200 requests are sent word for word, signed with
   * `secret`. Absent: no rule on recorded requests is tried.
   */
  readonly recordings?: readonly Scenario[] | undefined;
  /** Headers for every request to the receiver's origin, for what stands in front of it. Their values are never told. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How long an acknowledgement may take: `2s`, or milliseconds. Default: 2000, what LINE allows. */
  readonly timeout?: DurationInput | undefined;
  /** How many requests a burst has under way at a time, 1 to 1000. Default: 20. */
  readonly concurrency?: number | undefined;
  /** Default: the platform's. */
  readonly fetch?: ((input: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Measures how long things take, in ms. Default: `performance.now`. */
  readonly stopwatch?: (() => number) | undefined;
  /** Timer of the acknowledgement time. Default: `setTimeout`. */
  readonly setTimer?: SetTimer | undefined;
  /** Waits between two looks through the probe. Default: `setTimeout`. */
  readonly sleep?: ((milliseconds: number) => Promise<void>) | undefined;
}

/** Every option of `checkReceiver`. */
export const receiverOptionNames: OptionNames<CheckReceiverOptions> = {
  ...runOptionNames,
  url: true,
  handler: true,
  secret: true,
  destination: true,
  probe: true,
  recordings: true,
  headers: true,
  timeout: true,
  concurrency: true,
  fetch: true,
  stopwatch: true,
  setTimer: true,
  sleep: true,
};

const headerName = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;

/** Headers that are the exam's own. */
const ownHeaders = new Set(['content-length', 'content-type', 'host', 'x-line-signature']);

/** @throws a failure `CHECK_OPTIONS_INVALID` that says which option cannot be used, and why */
export function assertOptions(options: CheckReceiverOptions): void {
  const { url, handler, secret, destination, probe, headers = {}, timeout, concurrency } = options;
  const { fetch, stopwatch, setTimer, sleep } = options;
  if (url === undefined && handler === undefined)
    throw refusal('it needs the url of a receiver, or its handler', '须给出接收端的 url 或其 handler');
  if (url !== undefined) assertUrl('url', url);
  const wrong = handler === undefined ? undefined : wrongHandler(handler);
  if (wrong !== undefined) throw refusal(wrong.en, wrong.zh);
  if (typeof probe === 'string') assertUrl('probe', probe);
  else if (noFunction({ probe }) !== undefined)
    throw refusal('probe must be a URL or a function', 'probe 必须是 URL 或函数');
  const called = noFunction({ fetch, stopwatch, setTimer, sleep });
  if (called !== undefined) throw refusal(`${called} must be a function`, `${called} 必须是函数`);
  if (secret === '')
    throw refusal('secret is empty. Leave it out where nothing is signed', 'secret 为空。不签名时请省略');
  if (destination === '')
    throw refusal('destination is empty. Leave it out where any will do', 'destination 为空。任意皆可时请省略');
  if (timeout !== undefined && readWait(timeout) === undefined) {
    throw refusal(`timeout ${notAWait(timeout)}`, `timeout ${notAWaitZh(timeout)}`);
  }
  assertWhole('concurrency', concurrency, 1000);
  for (const [name, value] of Object.entries(headers)) {
    if (!headerName.test(name))
      throw refusal(`${JSON.stringify(name)} is no name of a header`, `${JSON.stringify(name)} 不是请求头名称`);
    if (ownHeaders.has(name.toLowerCase()))
      throw refusal(`the header ${name} is one that the checks set themselves`, `请求头 ${name} 由检查自行设置`);
    if (/[\0\r\n]|[^\0-\xff]/.test(value))
      throw refusal(`the header ${name} has a value that cannot be sent`, `请求头 ${name} 的值无法发送`);
  }
}

function assertUrl(name: string, text: string): void {
  if (!URL.canParse(text))
    throw refusal(
      `${name} is no URL. Write it like http://127.0.0.1:3000/webhook`,
      `${name} 不是 URL。请写成 http://127.0.0.1:3000/webhook 的形式`,
    );
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw refusal(
      `${name} has the scheme ${protocol.slice(0, -1)}, and http or https is needed`,
      `${name} 的协议是 ${protocol.slice(0, -1)}，而需要 http 或 https`,
    );
  if (username !== '' || password !== '')
    throw refusal(
      `${name} carries a user name or password. Send them in the header authorization`,
      `${name} 带有用户名或密码。请放在 authorization 请求头中`,
    );
}

function assertWhole(name: string, value: number | undefined, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= most)) return;
  throw refusal(
    `${name} must be a whole number from 1 to ${most}, got ${value}`,
    `${name} 须为 1 到 ${most} 的整数，实际为 ${value}`,
  );
}
