import { operations, type OperationId } from '../../../generators/generated/operations.ts';
import { createCheckFailure } from '../engine/failure.ts';
import { succeeded, isJson, type Exchange } from './exchange.ts';
import type { Redactor } from './redact.ts';
import { getFirstToken, type FirstToken } from './transport/first-token.ts';
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
}

/** The target of the provider's checks: somebody's Sobot. */
export interface Provider {
  /** Its base URL. */
  readonly name: string;
  readonly seed: number;
  readonly credentials: Credentials | undefined;
  /** A message whose content can be fetched, and the channel it came to. */
  readonly message: { readonly channelId: string; readonly messageId: string } | undefined;
  now(): number;
  /** Calls an operation. */
  call(operation: OperationId, input?: CallInput): Promise<Exchange>;
  /** Calls getToken, signed with the credentials unless `change` says otherwise. */
  callGetToken(change?: (query: Record<string, string>) => Record<string, string>): Promise<Exchange>;
  /** Calls what may be no operation, by its path or whole URL, without a token. */
  request(method: string, url: string, headers?: Readonly<Record<string, string>>): Promise<Exchange>;
  /** The same, where the answer is no JSON. */
  download(url: string, headers?: Readonly<Record<string, string>>): Promise<{ exchange: Exchange; arrived: Arrived }>;
  /** The run's token; `undefined` where none could be had. */
  token(): string | undefined;
  /** The token call that opened the run; `undefined` where a token was given. */
  firstToken(): FirstToken | undefined;
  /** Takes the token of a later getToken for the run's. */
  useToken(exchange: Exchange): void;
  /** How often the run's token was refused after it had worked. */
  tokensLost(): number;
  /** What was made under this name before, or what `make` makes: checks share what they ask. */
  memoize<T>(name: string, make: () => Promise<T>): Promise<T>;
  /** Forgets what was made under this name: it is made again. */
  invalidate(name: string): void;
  /** From now on this signal ends whatever is under way. */
  useSignal(signal: AbortSignal): void;
  /** `text` without secrets. */
  mask(text: string): string;
}

export interface ProviderSetup {
  readonly name: string;
  readonly seed: number;
  readonly credentials: Credentials | undefined;
  readonly givenToken: string | undefined;
  readonly message: Provider['message'];
  readonly transport: Transport;
  readonly redactor: Redactor;
  readonly now: () => number;
}

/** So many calls in a row without an answer, and the target is gone. */
const silenceLimit = 3;

/** So often a token is got again that was ended by somebody else. */
const renewalLimit = 2;

/**
 * Gets in touch with a provider: gets a token, or tries the one that was given.
 *
 * @throws (rejects with) a failure `TARGET_UNREACHABLE` or `CREDENTIALS_REFUSED`
 */
export async function openProvider(setup: ProviderSetup): Promise<Provider> {
  const { name, credentials, givenToken, transport, redactor, now } = setup;
  const memory = new Map<string, Promise<unknown>>();
  let token = givenToken;
  let first: FirstToken | undefined;
  let silent = 0;
  let lost = 0;

  async function exchange(
    sent: Omit<Sent, 'outgoing'>,
    make: () => Outgoing,
  ): Promise<{ exchange: Exchange; arrived: Arrived }> {
    let outgoing: Outgoing | undefined;
    const arrived = await transport.send(() => (outgoing = make()));
    if (sent.operation === 'getToken' && !('failure' in arrived)) learnTokens(arrived.body.bytes, redactor);
    const recorded = recordExchange({ ...sent, outgoing: outgoing! }, arrived, redactor);
    silent = 'failure' in arrived ? silent + 1 : 0;
    if (silent >= silenceLimit || (transport.count() === 1 && silent > 0)) throw unreachable(name, recorded);
    return { exchange: recorded, arrived };
  }

  async function attempt(operation: OperationId, { query = {}, body, token: other }: CallInput): Promise<Exchange> {
    const { method, path } = operations[operation];
    const sentToken = other === undefined ? token : (other ?? undefined);
    const headers: Record<string, string> = {};
    if (method === 'POST') headers['content-type'] = 'application/json';
    if (sentToken !== undefined) headers['token'] = sentToken;
    const words =
      sentToken === undefined ? 'none' : sentToken === '' ? 'empty' : other === undefined ? 'of the run' : 'unknown';
    const search = new URLSearchParams(query).toString();
    const url = `${name}${path}${search === '' ? '' : `?${search}`}`;
    return (await exchange({ operation, token: words }, () => ({ method, url, headers, body }))).exchange;
  }

  async function call(operation: OperationId, input: CallInput = {}): Promise<Exchange> {
    const answered = await attempt(operation, input);
    if (answered.retCode !== '900002' || input.token !== undefined || token === undefined) return answered;
    if (!(await isTokenLost()) || !(await renew())) return answered;
    return attempt(operation, input);
  }

  /** Whether the token is refused where nothing else can be wrong. */
  async function isTokenLost(): Promise<boolean> {
    return (await attempt('queryTaskList', { body: '{"page_no":1,"page_size":1}' })).retCode === '900002';
  }

  async function renew(): Promise<boolean> {
    lost += 1;
    if (givenToken !== undefined) throw refusedToken(name, 'any more');
    if (lost > renewalLimit) return false;
    useToken(await callGetToken());
    return true;
  }

  async function callGetToken(
    change: (query: Record<string, string>) => Record<string, string> = (query) => query,
  ): Promise<Exchange> {
    const { method, path } = operations.getToken;
    const made = await exchange({ operation: 'getToken', token: 'none' }, () => {
      const query = change(signedQuery(credentials!, String(Math.floor(now() / 1000))));
      if (query['sign'] !== undefined) redactor.learn(query['sign']);
      return { method, url: `${name}${path}?${new URLSearchParams(query).toString()}`, headers: {} };
    });
    return made.exchange;
  }

  function useToken({ json }: Exchange): void {
    const item = json?.['item'];
    const got = isJson(item) ? item['token'] : undefined;
    // A header takes no other characters.
    if (typeof got === 'string' && /^[\u0021-\u007e]+$/u.test(got)) token = got;
  }

  async function open(): Promise<void> {
    if (givenToken !== undefined) {
      redactor.learn(givenToken);
      const { retCode } = await attempt('queryTaskList', { body: '{"page_no":1,"page_size":1}' });
      if (retCode === '900001' || retCode === '900002') throw refusedToken(name, '');
      return;
    }
    let offset = 0;
    first = await getFirstToken(async (createTime) => {
      const answered = await callGetToken(() =>
        signedQuery(credentials!, String(createTime(Math.floor((now() + offset) / 1000)))),
      );
      if (answered.date !== undefined && Math.abs(answered.date - now()) > 2000) offset = answered.date - now();
      return answered;
    });
    if (succeeded(first.exchange)) useToken(first.exchange);
    else if (first.exchange.retCode !== undefined && first.exchange.retCode in refusals)
      throw refused(name, first.exchange);
  }

  const provider: Provider = {
    ...setup,
    call,
    callGetToken,
    async request(method, url, headers = {}) {
      const sent = { operation: undefined, token: 'none' } as const;
      return (await exchange(sent, () => ({ method, url: url.startsWith('/') ? `${name}${url}` : url, headers })))
        .exchange;
    },
    download: (url, headers = {}) =>
      exchange({ operation: undefined, isFile: true, token: 'none' }, () => ({ method: 'GET', url, headers })),
    token: () => token,
    firstToken: () => first,
    useToken,
    tokensLost: () => lost,
    memoize<T>(key: string, make: () => Promise<T>): Promise<T> {
      const known = memory.get(key) as Promise<T> | undefined;
      if (known !== undefined) return known;
      const made = make();
      memory.set(key, made);
      // What was cut short is made again for whoever asks next.
      made.catch(() => memory.delete(key));
      return made;
    },
    invalidate: (key) => void memory.delete(key),
    useSignal: transport.useSignal,
    mask: redactor.mask,
  };
  await open();
  return provider;
}

/** Whatever the answer looks like, the token in it is not told. */
function learnTokens(bytes: Uint8Array, { learn }: Redactor): void {
  for (const [word] of new TextDecoder().decode(bytes.subarray(0, 10_000)).matchAll(/[\w-]{16,}/gu)) learn(word);
}

function unreachable(name: string, { asked, said }: Exchange): Error {
  return createCheckFailure(
    'TARGET_UNREACHABLE',
    `${name} does not answer: ${said.en} (${asked.en}). Check the base URL, and that the provider runs and can be reached from here.`,
  );
}

/** What is to be looked at, by the code that getToken answers. */
const refusals: Readonly<Record<string, string>> = {
  '900003': 'Check the app key: the sign made with it is wrong.',
  '900004': 'Check the appid: nobody has it.',
  '999994': "Check the appid and the app key, and that this machine's clock is right.",
};

function refused(name: string, { retCode }: Exchange): Error {
  return createCheckFailure(
    'CREDENTIALS_REFUSED',
    `${name} gave no token: getToken answered ${retCode}. ${refusals[retCode!]}`,
  );
}

function refusedToken(name: string, when: string): Error {
  return createCheckFailure(
    'CREDENTIALS_REFUSED',
    `${name} does not take the given token${when === '' ? '' : ` ${when}`}. ` +
      'Check that it has not expired, and that no service got a newer one since.',
  );
}
