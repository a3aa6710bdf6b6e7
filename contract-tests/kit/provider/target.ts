import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Bilingual, CheckViolation } from '../../../generators/generated/types.ts';
import { createCheckFailure } from '../engine/failure.ts';
import { createAnswerBook } from './answer-book.ts';
import { createAnswerKinds } from './answer-kinds.ts';
import { succeeded, type Exchange } from './exchange.ts';
import type { Redactor } from './redact.ts';
import { createSession, type CallInput } from './session.ts';
import { getFirstToken, type FirstToken } from './transport/first-token.ts';
import { signedQuery, type Credentials } from './transport/sign.ts';
import type { Arrived, Transport } from './transport/transport.ts';

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
  /** An answer of each kind that the run was given until now. */
  answerKinds(): readonly Exchange[];
  /** What the pages of the run violated, each rule by the first that did. */
  answerViolations(): readonly CheckViolation[];
  /** Waits, in ms. */
  sleep(milliseconds: number): Promise<void>;
  /** How often the run's token was refused after it had worked, and before its time. */
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
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** So often a token is got again that was ended by somebody else. */
const renewalLimit = 2;

/** So often a token is got again that lived to its end. */
const expiryLimit = 200;

/** What the plainest call asks that shows whether a token works. */
const plainBody = '{"page_no":1,"page_size":1}';

/**
 * Gets in touch with a provider: gets a token, or tries the one that was given.
 *
 * @throws (rejects with) a failure `TARGET_UNREACHABLE` or `CREDENTIALS_REFUSED`
 */
export async function openProvider(setup: ProviderSetup): Promise<Provider> {
  const { name, credentials, givenToken, transport, redactor, now } = setup;
  // A provider whose clock is off is told its own time, by every getToken.
  let offset = 0;
  const session = createSession({ ...setup, providerNow: () => now() + offset });
  const { useToken, send } = session;
  const book = createAnswerBook();
  const kinds = createAnswerKinds();
  let first: FirstToken | undefined;
  let lost = 0;
  let expired = 0;

  async function attempt(operation: OperationId, input: CallInput): Promise<Exchange> {
    const exchange = await session.call(operation, input);
    book.note(exchange);
    kinds.note(exchange);
    return exchange;
  }

  async function callGetToken(...change: Parameters<typeof session.callGetToken>): Promise<Exchange> {
    const exchange = await session.callGetToken(...change);
    kinds.note(exchange);
    return exchange;
  }

  /** Whether the token is refused where nothing else can be wrong. */
  async function isTokenLost(): Promise<boolean> {
    return (await attempt('queryTaskList', { body: plainBody })).retCode === '900002';
  }

  async function renew(): Promise<boolean> {
    if (session.hasTokenEnded()) expired += 1;
    else lost += 1;
    if (givenToken !== undefined) throw refusedToken(name, { en: 'any more', zh: '不再' });
    if (lost > renewalLimit || expired > expiryLimit) return false;
    useToken(await callGetToken());
    return true;
  }

  async function open(): Promise<void> {
    if (givenToken !== undefined) {
      redactor.learn(givenToken);
      const { retCode } = await attempt('queryTaskList', { body: plainBody });
      if (retCode === '900001' || retCode === '900002') throw refusedToken(name, { en: '', zh: '不' });
      return;
    }
    first = await getFirstToken(async (createTime) => {
      const answered = await callGetToken(() =>
        signedQuery(credentials!, String(createTime(Math.floor((now() + offset) / 1000)))),
      );
      if (answered.date !== undefined && Math.abs(answered.date - now()) > 2000) offset = answered.date - now();
      return answered;
    });
    const { exchange } = first;
    if (succeeded(exchange)) useToken(exchange);
    else if (exchange.retCode !== undefined && exchange.retCode in refusals) throw refused(name, exchange);
  }

  await open();
  return {
    ...setup,
    ...createMemory(),
    async call(operation, input = {}) {
      const answered = await attempt(operation, input);
      if (answered.retCode !== '900002' || input.token !== undefined || session.token() === undefined) return answered;
      if (!(await isTokenLost()) || !(await renew())) return answered;
      return attempt(operation, input);
    },
    callGetToken,
    async request(method, url, headers = {}) {
      const whole = url.startsWith('/') ? `${name}${url}` : url;
      return (await send({ operation: undefined, token: 'none' }, () => ({ method, url: whole, headers }))).exchange;
    },
    download: (url, headers = {}) =>
      send({ operation: undefined, isFile: true, token: 'none' }, () => ({ method: 'GET', url, headers })),
    token: session.token,
    firstToken: () => first,
    useToken,
    answerKinds: kinds.answers,
    answerViolations: book.violations,
    sleep: (milliseconds) => setup.sleep(milliseconds, transport.signal()),
    tokensLost: () => lost,
    useSignal: transport.useSignal,
    mask: redactor.mask,
  };
}

/** What checks share of what they asked. */
function createMemory(): Pick<Provider, 'memoize' | 'invalidate'> {
  const memory = new Map<string, Promise<unknown>>();
  return {
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
  };
}

/** What is to be looked at, by the code that getToken answers. */
const refusals: Readonly<Record<string, Readonly<Bilingual>>> = {
  '900003': {
    en: 'Check the app key: the sign made with it is wrong.',
    zh: '请检查密钥：用它得出的签名不正确。',
  },
  '900004': { en: 'Check the appid: nobody has it.', zh: '请检查 appid：没有这个 appid。' },
  '999994': {
    en: "Check the appid and the app key, and that this machine's clock is right.",
    zh: '请检查 appid 和密钥，以及本机时钟是否正确。',
  },
};

function refused(name: string, { retCode }: Exchange): Error {
  const remedy = refusals[retCode!];
  return createCheckFailure('CREDENTIALS_REFUSED', {
    en: `${name} gave no token: getToken answered ${retCode}. ${remedy?.en}`,
    zh: `${name} 没有给出 token：getToken 应答 ${retCode}。${remedy?.zh}`,
  });
}

function refusedToken(name: string, when: Bilingual): Error {
  return createCheckFailure('CREDENTIALS_REFUSED', {
    en:
      `${name} does not take the given token${when.en === '' ? '' : ` ${when.en}`}. ` +
      'Check that it has not expired, and that no service got a newer one since.',
    zh: `${name} ${when.zh}接受所给的 token。请检查它是否已过期，以及之后是否有服务取得了更新的 token。`,
  });
}
