import { isObject } from '../../../../common/json.ts';
import { numberOf } from '../../../../common/number-of.ts';
import { beginningOf } from '../../../../common/shorten.ts';
import { isTokenLifetime, lifetimeLimit } from '../../../../common/token-lifetime.ts';
import { operations } from '../../../../generators/generated/operations.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { validateGetTokenResponse } from '../../../../generators/generated/validators/responses.js';
import { violationsOf } from '../../../../generators/generated/violations.ts';
import { skipped, type Check, type CheckOutcome } from '../../engine/check.ts';
import { succeeded, type Exchange } from '../exchange.ts';
import { titles } from '../messages/shared.ts';
import { tokenMessages } from '../messages/token.ts';
import { toldValue } from '../messages/told.ts';
import { masked } from '../redact.ts';
import type { Provider } from '../target.ts';
import { createViolation, schemaViolations } from '../violation.ts';

const source = { kind: 'documented', name: operations.getToken.section } as const;

/** What a getToken does to others, for checks that make one of their own. */
const endsTokens = tokenMessages.itGetsANewToken;

const tokenGiven = skipped(tokenMessages.aTokenWasGivenSo);

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
  title: tokenMessages.tokenShapeTitle,
  source,
  severity: 'violation',
  run: onFirstToken((exchange) => {
    if (!succeeded(exchange)) {
      return [
        createViolation(exchange, tokenMessages.andNoTokenIs(exchange.said), {
          expected: '000000',
          got: exchange.retCode ?? exchange.said.en,
        }),
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
  title: tokenMessages.tokenLifetimeTitle,
  source,
  severity: 'violation',
  run: onFirstToken((exchange) => {
    if (!succeeded(exchange)) return [];
    const value = itemOf(exchange, 'expires_in');
    if (isTokenLifetime(value)) return [];
    const got = value === undefined ? undefined : beginningOf(JSON.stringify(value), 40);
    return [
      createViolation(exchange, tokenMessages.expiresIn(toldValue(got)), {
        path: 'item.expires_in',
        expected: lifetimeLimit,
        got: got ?? null,
      }),
    ];
  }),
};

const renewal: Check<Provider> = {
  id: 'token/renewal',
  title: tokenMessages.tokenRenewalTitle,
  source,
  severity: 'violation',
  optIn: endsTokens,
  async run(provider) {
    const both = await twoTokens(provider);
    if (both === undefined) return noCredentials;
    const { exchange, before, after } = both;
    if (after === undefined) {
      return [createViolation(exchange, tokenMessages.theSecondTime(exchange.said))];
    }
    const [first, second] = [before.expiresIn, numberOf(itemOf(exchange, 'expires_in'))];
    const isRest = second <= first - both.seconds + 1;
    return [
      ...(after === before.token
        ? [createViolation(exchange, tokenMessages.theSameTokenAgain, { path: 'item.token' })]
        : []),
      ...(second < first - lifetimeSlack || isRest
        ? [
            createViolation(exchange, tokenMessages.expiresInAfterIt(second, first), {
              path: 'item.expires_in',
              expected: first,
              got: second,
            }),
          ]
        : []),
    ];
  },
};

const rotation: Check<Provider> = {
  id: 'token/rotation',
  title: tokenMessages.tokenRotationTitle,
  source: { kind: 'behaviour', name: 'tokenRotation' },
  severity: 'violation',
  optIn: endsTokens,
  async run(provider, { drift }) {
    const both = await twoTokens(provider);
    if (both === undefined) return noCredentials;
    if (both.after === undefined || both.after === both.before.token) {
      return skipped(tokenMessages.noOtherTokenCameSee);
    }
    const answered = await provider.call('queryTaskList', { body: '{"page_size":1}', token: both.before.token });
    if (succeeded(answered)) {
      drift({
        behaviour: 'tokenRotation',
        value: 'overlap',
        section: source.name,
        message: tokenMessages.aNewTokenLeavesThe,
      });
      return [];
    }
    if (answered.retCode === '900002') {
      drift({
        behaviour: 'tokenRotation',
        value: 'single',
        section: source.name,
        message: tokenMessages.aNewTokenEndsThe,
      });
      return [];
    }
    return [
      createViolation(answered, tokenMessages.theReplacedOneAnswered(answered.said), {
        expected: ['000000', '900002'],
        got: answered.retCode ?? answered.said.en,
      }),
    ];
  },
};

const noCredentials = skipped(tokenMessages.itTakesAnAppidAn);

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
    const expiresIn = first === undefined ? 0 : numberOf(itemOf(first, 'expires_in'));
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
  title: tokenMessages.sessionTokenLastsTitle,
  source: { kind: 'documented', name: '接口声明' },
  severity: 'violation',
  run(provider) {
    if (provider.token() === undefined) return noCredentials;
    const times = provider.tokensLost();
    if (times === 0) return [];
    return [
      {
        message: tokenMessages.theTokenOfThisRun(times),
        remedy: tokenMessages.runItAgainWhileNo,
        got: times,
        expected: 0,
      },
    ];
  },
};

export const tokenChecks: readonly Check<Provider>[] = [shape, lifetime, renewal, rotation];
