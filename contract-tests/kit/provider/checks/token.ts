import { isObject } from '../../../../common/json.ts';
import { operations } from '../../../../generators/generated/operations.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { validateGetTokenResponse } from '../../../../generators/generated/validators/responses.js';
import { violationsOf } from '../../../../generators/generated/violations.ts';
import { skipped, type Check, type CheckOutcome } from '../../engine/check.ts';
import { succeeded, type Exchange } from '../exchange.ts';
import { titles } from '../messages.ts';
import { masked } from '../redact.ts';
import type { Provider } from '../target.ts';
import { createViolation, schemaViolations } from '../violation.ts';

const source = { kind: 'documented', name: operations.getToken.section } as const;

/** What a getToken does to others, for checks that make one of their own. */
export const endsTokens = {
  en: 'It gets a new token, which may end the one your services hold.',
  zh: '它会获取新的 token，可能使你的服务所持有的 token 失效。',
};

const tokenGiven = skipped({ en: 'A token was given, so none was asked for.', zh: '已给定 token，因此未再获取。' });

function itemOf({ json }: Exchange, member: string): unknown {
  const item = json?.['item'];
  return isObject(item) ? item[member] : undefined;
}

/** Runs on the token call that opened the run. */
function onFirstToken(run: (exchange: Exchange) => readonly CheckViolation[]): Check<Provider>['run'] {
  return (provider): CheckOutcome => {
    const first = provider.firstToken();
    return first === undefined ? tokenGiven : run(first.exchange);
  };
}

const shape: Check<Provider> = {
  id: 'token/shape',
  title: {
    en: 'getToken answers a token of 32 hex digits in item.token, as a text.',
    zh: 'getToken 在 item.token 中以字符串应答 32 位十六进制 token。',
  },
  source,
  severity: 'violation',
  run: onFirstToken((exchange) => {
    if (!succeeded(exchange)) {
      return [
        createViolation(
          exchange,
          {
            en: `answered ${exchange.said.en}, and no token. Is the base URL that of a Sobot API?`,
            zh: `应答 ${exchange.said.zh}，没有 token。base URL 是智齿接口的地址吗？`,
          },
          { expected: '000000', got: exchange.retCode ?? exchange.said.en },
        ),
      ];
    }
    const violations = violationsOf(validateGetTokenResponse, exchange.json);
    return schemaViolations(
      exchange,
      violations.filter(({ parameter }) => parameter !== 'item.expires_in'),
      (value) => (typeof value === 'string' ? masked : typeof value === 'object' ? undefined : value),
    );
  }),
};

const lifetime: Check<Provider> = {
  id: 'token/lifetime',
  title: {
    en: 'getToken tells in item.expires_in how long the token lives: digits in a text, from 1 to 86400 seconds.',
    zh: 'getToken 在 item.expires_in 中说明 token 的有效时间：字符串形式的数字，1 到 86400 秒。',
  },
  source,
  severity: 'violation',
  run: onFirstToken((exchange) => {
    if (!succeeded(exchange)) return [];
    const value = itemOf(exchange, 'expires_in');
    if (typeof value === 'string' && /^\d{1,5}$/u.test(value) && Number(value) >= 1 && Number(value) <= 86_400)
      return [];
    const got = JSON.stringify(value)?.slice(0, 40) ?? 'nothing';
    return [
      createViolation(
        exchange,
        { en: `answered expires_in ${got}.`, zh: `应答的 expires_in 为 ${got}。` },
        { path: 'item.expires_in', expected: '"1" … "86400"', got },
      ),
    ];
  }),
};

const renewal: Check<Provider> = {
  id: 'token/renewal',
  title: {
    en: 'Every getToken answers a new token and a full lifetime.',
    zh: '每次 getToken 都返回新的 token，并重置有效时间。',
  },
  source,
  severity: 'violation',
  optIn: endsTokens,
  async run(provider) {
    const both = await twoTokens(provider);
    if (both === undefined) return noCredentials;
    const { exchange, before, after } = both;
    if (after === undefined) {
      return [
        createViolation(exchange, {
          en: `answered ${exchange.said.en} the second time.`,
          zh: `第二次应答 ${exchange.said.zh}。`,
        }),
      ];
    }
    const [first, second] = [before.expiresIn, Number(itemOf(exchange, 'expires_in'))];
    const isRest = second <= first - both.seconds + 1;
    return [
      ...(after === before.token
        ? [
            createViolation(
              exchange,
              { en: 'answered the same token again.', zh: '再次返回了同一个 token。' },
              { path: 'item.token' },
            ),
          ]
        : []),
      ...(second < first - lifetimeSlack || isRest
        ? [
            createViolation(
              exchange,
              {
                en: `answered expires_in ${second} after ${first}: it was not reset.`,
                zh: `应答的 expires_in 为 ${second}，此前为 ${first}：未重置。`,
              },
              { path: 'item.expires_in', expected: first, got: second },
            ),
          ]
        : []),
    ];
  },
};

const rotation: Check<Provider> = {
  id: 'token/rotation',
  title: {
    en: 'A token that was replaced either stays valid or is refused with 900002.',
    zh: '被替换的 token 要么仍然有效，要么以 900002 拒绝。',
  },
  source: { kind: 'behaviour', name: 'tokenRotation' },
  severity: 'violation',
  optIn: endsTokens,
  async run(provider, { drift }) {
    const both = await twoTokens(provider);
    if (both === undefined) return noCredentials;
    if (both.after === undefined || both.after === both.before.token) {
      return skipped({ en: 'No other token came: see token/renewal.', zh: '未得到另一个 token：见 token/renewal。' });
    }
    const answered = await provider.call('queryTaskList', { body: '{"page_size":1}', token: both.before.token });
    if (succeeded(answered)) {
      drift({
        behaviour: 'tokenRotation',
        value: 'overlap',
        section: source.name,
        message: { en: 'A new token leaves the one before it valid.', zh: '新的 token 不影响之前的 token。' },
      });
      return [];
    }
    if (answered.retCode === '900002') {
      drift({
        behaviour: 'tokenRotation',
        value: 'single',
        section: source.name,
        message: { en: 'A new token ends the one before it.', zh: '新的 token 使之前的 token 失效。' },
      });
      return [];
    }
    return [
      createViolation(
        answered,
        { en: `(the replaced one) answered ${answered.said.en}.`, zh: `（已被替换）应答 ${answered.said.zh}。` },
        { expected: ['000000', '900002'], got: answered.retCode ?? answered.said.en },
      ),
    ];
  },
};

const noCredentials = skipped({
  en: 'It takes an appid, an app key and a token that works.',
  zh: '需要 appid、app key 和可用的 token。',
});

interface TwoTokens {
  readonly before: { readonly token: string; readonly expiresIn: number };
  /** The answer that brought the second. */
  readonly exchange: Exchange;
  readonly after: string | undefined;
  /** How much later it was asked for, at least. */
  readonly seconds: number;
}

/** So many seconds a full lifetime may be shorter than another: who subtracts and cuts is off by one or two. */
const lifetimeSlack = 5;

/** A second token is asked for so long after the first, in seconds, that what is left of a lifetime is less than all of it. */
const secondsBetween = 3;

/** Gets a second token, once in a run. The run goes on with it. */
function twoTokens(provider: Provider): Promise<TwoTokens | undefined> {
  return provider.memoize('two tokens', async () => {
    const token = provider.token();
    if (token === undefined || provider.credentials === undefined) return undefined;
    const first = provider.firstToken()?.exchange;
    await provider.sleep(secondsBetween * 1000);
    const exchange = await provider.callGetToken();
    const after = succeeded(exchange) ? itemOf(exchange, 'token') : undefined;
    provider.useToken(exchange);
    const expiresIn = first === undefined ? 0 : Number(itemOf(first, 'expires_in'));
    return {
      before: { token, expiresIn },
      exchange,
      seconds: secondsBetween,
      after: typeof after === 'string' ? after : undefined,
    };
  });
}

/** Runs late: whatever was asked, and by whichever check, the answer was held against the schema. */
export const everyAnswer: Check<Provider> = {
  id: 'session/every-answer',
  title: titles.everyAnswer,
  source: { kind: 'documented', name: '接口调用' },
  severity: 'violation',
  run: (provider) => provider.answerViolations(),
};

/** Runs last: whether the token of the run lived to its end. */
export const tokenLasts: Check<Provider> = {
  id: 'session/token-lasts',
  title: {
    en: 'A token works until it expires.',
    zh: 'token 在过期之前一直有效。',
  },
  source: { kind: 'documented', name: '接口声明' },
  severity: 'violation',
  run(provider) {
    if (provider.token() === undefined) return noCredentials;
    const times = provider.tokensLost();
    if (times === 0) return [];
    return [
      {
        message: {
          en: `The token of this run was refused with 900002 ${times} times, before its time.`,
          zh: `本次运行的 token 在到期之前以 900002 被拒绝了 ${times} 次。`,
        },
        remedy: {
          en: 'Run it again while no service gets a token: a new one ends the one before it on Sobot. If it happens still, the provider ends tokens early.',
          zh: '请在没有服务获取 token 时再运行：智齿的新 token 会使之前的失效。若仍发生，则是提供方提前结束了 token。',
        },
        got: times,
        expected: 0,
      },
    ];
  },
};

export const tokenChecks: readonly Check<Provider>[] = [shape, lifetime, renewal, rotation];
