import { isObject } from '../../../common/json.ts';
import { numberOf } from '../../../common/number-of.ts';
import { operations, type OperationId } from '../../../generators/generated/operations.ts';
import { createCheckFailure } from '../engine/failure.ts';
import { type Exchange } from './exchange.ts';
import type { Redactor } from './redact.ts';
import { recordExchange, type Sent } from './transport/recorder.ts';
import { signedQuery, type Credentials } from './transport/sign.ts';
import type { Arrived, Outgoing, Transport } from './transport/transport.ts';

/** What a call is made of. */
export interface CallInput {
  readonly query?: Readonly<Record<string, string>>;
  /** JSON, or what is to be taken for it. */
  readonly body?: string;
  /** Default: the run's token. `null`: no such header. */
  readonly token?: string | null;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Header content-type of a body. Default: `application/json`. */
  readonly contentType?: string;
}

/** A request and its answer: as they may be told, and as it arrived. */
interface Exchanged {
  readonly exchange: Exchange;
  readonly arrived: Arrived;
}

/** Sends requests with the token of the run, and keeps what may be told of each. */
export interface Session {
  /** The run's token; `undefined` where none could be had. */
  token(): string | undefined;
  /** Takes the token of the last getToken for the run's. */
  useToken(exchange: Exchange): void;
  /** Whether the run's token has lived as long as getToken said it would. Of a token that was given nobody knows. */
  hasTokenEnded(): boolean;
  send(sent: Omit<Sent, 'outgoing'>, make: () => Outgoing): Promise<Exchanged>;
  call(operation: OperationId, input: CallInput): Promise<Exchange>;
  /** Calls getToken, signed with the credentials for this moment unless `change` says otherwise. */
  callGetToken(change?: (query: Record<string, string>) => Record<string, string>): Promise<Exchange>;
}

export interface SessionSetup {
  readonly name: string;
  readonly credentials: Credentials | undefined;
  readonly givenToken: string | undefined;
  readonly transport: Transport;
  readonly redactor: Redactor;
  /** Milliseconds since the epoch, by the clock of this machine. */
  readonly now: () => number;
  /** Milliseconds since the epoch, as the provider's clock has them. */
  readonly providerNow: () => number;
}

/** So many calls in a row without an answer, and the target is gone. */
const silenceLimit = 3;

export function createSession(setup: SessionSetup): Session {
  const { name, credentials, transport, redactor, now, providerNow } = setup;
  let token = setup.givenToken;
  let tokenAskedAt = 0;
  let tokenEndsAt = Number.POSITIVE_INFINITY;
  let silent = 0;

  async function send(sent: Omit<Sent, 'outgoing'>, make: () => Outgoing): Promise<Exchanged> {
    let outgoing: Outgoing | undefined;
    const arrived = await transport.send(() => (outgoing = make()));
    if (sent.operation === 'getToken' && !('failure' in arrived)) learnTokens(arrived.body.bytes, redactor);
    const exchange = recordExchange({ ...sent, outgoing: outgoing! }, arrived, redactor);
    silent = 'failure' in arrived ? silent + 1 : 0;
    if (silent >= silenceLimit || (transport.count() === 1 && silent > 0)) throw unreachable(name, exchange);
    return { exchange, arrived };
  }

  return {
    token: () => token,
    useToken({ json }) {
      const item = json?.['item'];
      const got = isObject(item) ? item['token'] : undefined;
      // A header takes no other characters.
      if (typeof got !== 'string' || !/^[\u0021-\u007e]+$/u.test(got)) return;
      token = got;
      tokenEndsAt = tokenAskedAt + lifetimeOf(item);
    },
    hasTokenEnded: () => now() >= tokenEndsAt,
    send,
    async call(operation, { query = {}, body, token: other, headers: further = {}, contentType = 'application/json' }) {
      // Almost the run's token, it would tell of it.
      if (typeof other === 'string') redactor.learn(other);
      const { method, path } = operations[operation];
      const sentToken = other === undefined ? token : (other ?? undefined);
      const headers: Record<string, string> = { ...further };
      if (method === 'POST') headers['content-type'] = contentType;
      if (sentToken !== undefined) headers['token'] = sentToken;
      const told = sentToken === '' ? 'empty' : other === undefined ? 'of the run' : 'unknown';
      const search = new URLSearchParams(query).toString();
      const url = `${name}${path}${search === '' ? '' : `?${search}`}`;
      const sent = { operation, token: sentToken === undefined ? 'none' : told } as const;
      return (await send(sent, () => ({ method, url, headers, body }))).exchange;
    },
    async callGetToken(change = (query) => query) {
      const { method, path } = operations.getToken;
      const { exchange } = await send({ operation: 'getToken', token: 'none' }, () => {
        tokenAskedAt = now();
        const query = change(signedQuery(credentials!, String(Math.floor(providerNow() / 1000))));
        if (query['sign'] !== undefined) redactor.learn(query['sign']);
        return { method, url: `${name}${path}?${new URLSearchParams(query).toString()}`, headers: {} };
      });
      return exchange;
    },
  };
}

/** How long a token lives at least, in ms, by what getToken says: a provider that counts whole seconds is a second short. */
function lifetimeOf(item: unknown): number {
  const seconds = isObject(item) ? numberOf(item['expires_in']) : Number.NaN;
  return seconds > 0 ? (seconds - 1) * 1000 : Number.POSITIVE_INFINITY;
}

/** Whatever the answer looks like, the token in it is not told. */
function learnTokens(bytes: Uint8Array, { learn }: Redactor): void {
  for (const [word] of new TextDecoder().decode(bytes.subarray(0, 10_000)).matchAll(/[\w-]{16,}/gu)) learn(word);
}

function unreachable(name: string, { asked, said }: Exchange): Error {
  return createCheckFailure('TARGET_UNREACHABLE', {
    en: `${name} does not answer: ${said.en} (${asked.en}). Check the base URL, and that the provider runs and can be reached from here.`,
    zh: `${name} 没有应答：${said.zh}（${asked.zh}）。请检查 base URL，以及官方是否在运行、能否从此处到达。`,
  });
}
