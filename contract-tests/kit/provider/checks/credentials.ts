import { operations } from '../../../../generators/generated/operations.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check, type CheckContext, type CheckOutcome } from '../../engine/check.ts';
import { succeeded, type Exchange } from '../exchange.ts';
import { tryEach } from '../lists/list-check.ts';
import { credentialsMessages } from '../messages/credentials.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';

const documented = { kind: 'documented', name: operations.getToken.section } as const;
const undocumented = { kind: 'behaviour', name: 'credentialErrors' } as const;

type Change = (query: Record<string, string>) => Record<string, string>;

const noCredentials = skipped(credentialsMessages.noCredentialsWereGiven);

/** A getToken that must be refused, whatever the code. */
function unlessRefused(exchange: Exchange): readonly CheckViolation[] {
  if (exchange.retCode !== undefined && !succeeded(exchange)) return [];
  return [
    createViolation(exchange, credentialsMessages.itWasNotRefused(exchange.said), {
      got: exchange.retCode ?? exchange.said.en,
    }),
  ];
}

function withCredentials(
  run: (provider: Provider & { readonly credentials: object }, context: CheckContext) => Promise<CheckOutcome>,
): Check<Provider>['run'] {
  return (provider, context) => {
    const { credentials } = provider;
    return credentials === undefined ? noCredentials : run({ ...provider, credentials }, context);
  };
}

/** What a refusal says of the switch credentialErrors. */
function noteCode(
  { retCode }: Exchange,
  platformCode: string,
  what: { en: string; zh: string },
  { drift }: CheckContext,
): void {
  const value = retCode === platformCode ? 'platform' : retCode === '999994' ? 'documented' : undefined;
  const section = documented.name;
  const message = credentialsMessages.isRefusedWith(what, retCode);
  drift(value === undefined ? { section, message } : { behaviour: 'credentialErrors', value, section, message });
}

const wrongSign: Check<Provider> = {
  id: 'credentials/wrong-sign',
  title: credentialsMessages.credentialsWrongSignTitle,
  source: undocumented,
  severity: 'violation',
  run: withCredentials(async (provider, context) => {
    const exchange = await provider.callGetToken((query) => ({ ...query, sign: context.random.hex(32) }));
    const violations = unlessRefused(exchange);
    if (violations.length === 0) noteCode(exchange, '900003', credentialsMessages.aWrongSign, context);
    return violations;
  }),
};

const unknownAppid: Check<Provider> = {
  id: 'credentials/unknown-appid',
  title: credentialsMessages.credentialsUnknownAppidTitle,
  source: undocumented,
  severity: 'violation',
  run: withCredentials(async (provider, context) => {
    const exchange = await provider.callGetToken((query) => ({ ...query, appid: context.random.hex(32) }));
    const violations = unlessRefused(exchange);
    if (violations.length === 0) noteCode(exchange, '900004', credentialsMessages.anUnknownAppid, context);
    return violations;
  }),
};

const missing: Check<Provider> = {
  id: 'credentials/missing-parameters',
  title: credentialsMessages.credentialsMissingParametersTitle,
  source: documented,
  severity: 'violation',
  run: withCredentials(async (provider, context) =>
    tryEach(['appid', 'create_time', 'sign'], context, async (name) => {
      const without: Change = ({ [name]: _, ...rest }) => rest;
      return unlessCode(await provider.callGetToken(without), '999994', { path: name });
    }),
  ),
};

const malformed: Check<Provider> = {
  id: 'credentials/malformed-parameters',
  title: credentialsMessages.credentialsMalformedParametersTitle,
  source: documented,
  severity: 'violation',
  run: withCredentials(async (provider, context) => {
    // Signed wrong in any case: nothing that is refused ends a token.
    const sign = context.random.hex(32);
    const cases: readonly Record<string, string>[] = [
      { create_time: 'yesterday', sign },
      { create_time: '156939777', sign },
      { create_time: '1569397773000', sign },
      { sign: sign.slice(1) },
      { sign: `${sign.slice(1)}x` },
      { sign: '' },
    ];
    return tryEach(cases, context, async (change) => {
      const exchange = await provider.callGetToken((query) => ({ ...query, ...change }));
      if (exchange.retCode === '900003' || exchange.retCode === '900004') {
        context.drift({
          section: documented.name,
          message: credentialsMessages.gettokenAnswersWhereCreateTime(exchange.retCode),
        });
        return [];
      }
      return unlessCode(exchange, '999994', { path: Object.keys(change).join(', ') });
    });
  }),
};

const createTime: Check<Provider> = {
  id: 'credentials/create-time',
  title: credentialsMessages.credentialsCreateTimeTitle,
  source: { kind: 'behaviour', name: 'createTimeSkewSeconds' },
  severity: 'violation',
  run(provider, { drift }) {
    const first = provider.firstToken();
    if (first === undefined) return skipped(credentialsMessages.aTokenWasGivenSo);
    const { skew, refusedAge } = first;
    if (skew === undefined) {
      return skipped(credentialsMessages.noTokenCouldBeHad);
    }
    const message =
      skew === 'off'
        ? credentialsMessages.aCreateTimeOfIs
        : credentialsMessages.aCreateTimeIsAccepted(skew, refusedAge);
    drift({ behaviour: 'createTimeSkewSeconds', value: skew, section: documented.name, message });
    return [];
  },
};

/** Checks that call getToken, though what they send is to be refused. */
export const credentialChecks: readonly Check<Provider>[] = [wrongSign, unknownAppid, missing, malformed, createTime];
