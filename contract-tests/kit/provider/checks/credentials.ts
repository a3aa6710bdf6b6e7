import { operations } from '../../../../generators/generated/operations.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check, type CheckContext, type CheckOutcome } from '../../engine/check.ts';
import { succeeded, type Exchange } from '../exchange.ts';
import { tryEach } from '../lists/list-check.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';

const documented = { kind: 'documented', name: operations.getToken.section } as const;
const undocumented = { kind: 'behaviour', name: 'credentialErrors' } as const;

type Change = (query: Record<string, string>) => Record<string, string>;

const noCredentials = skipped({ en: 'No credentials were given.', zh: '未给定凭证。' });

/** A getToken that must be refused, whatever the code. */
function unlessRefused(exchange: Exchange): readonly CheckViolation[] {
  if (exchange.retCode !== undefined && !succeeded(exchange)) return [];
  return [
    createViolation(
      exchange,
      { en: `answered ${exchange.said.en}: it was not refused.`, zh: `应答 ${exchange.said.zh}：未被拒绝。` },
      { got: exchange.retCode ?? exchange.said.en },
    ),
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
  const message = { en: `${what.en} is refused with ${retCode}.`, zh: `${what.zh}以 ${retCode} 拒绝。` };
  drift(value === undefined ? { section, message } : { behaviour: 'credentialErrors', value, section, message });
}

const wrongSign: Check<Provider> = {
  id: 'credentials/wrong-sign',
  title: { en: 'getToken refuses a wrong sign.', zh: 'getToken 拒绝错误的签名。' },
  source: undocumented,
  severity: 'violation',
  run: withCredentials(async (provider, context) => {
    const exchange = await provider.callGetToken((query) => ({ ...query, sign: context.random.hex(32) }));
    const violations = unlessRefused(exchange);
    if (violations.length === 0) noteCode(exchange, '900003', { en: 'A wrong sign', zh: '错误的签名' }, context);
    return violations;
  }),
};

const unknownAppid: Check<Provider> = {
  id: 'credentials/unknown-appid',
  title: { en: 'getToken refuses an appid that nobody has.', zh: 'getToken 拒绝不存在的 appid。' },
  source: undocumented,
  severity: 'violation',
  run: withCredentials(async (provider, context) => {
    const exchange = await provider.callGetToken((query) => ({ ...query, appid: context.random.hex(32) }));
    const violations = unlessRefused(exchange);
    if (violations.length === 0)
      noteCode(exchange, '900004', { en: 'An unknown appid', zh: '不存在的 appid' }, context);
    return violations;
  }),
};

const missing: Check<Provider> = {
  id: 'credentials/missing-parameters',
  title: {
    en: 'getToken refuses a call without appid, create_time or sign with 999994.',
    zh: 'getToken 缺少 appid、create_time 或 sign 时以 999994 拒绝。',
  },
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
  title: {
    en: 'getToken refuses a create_time that is not 10 digits, and a sign that is no md5.',
    zh: 'getToken 拒绝不是 10 位数字的 create_time，以及不是 md5 的签名。',
  },
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
          message: {
            en: `getToken answers ${exchange.retCode} where create_time or sign is malformed: it does not look at their form first.`,
            zh: `create_time 或 sign 格式不对时 getToken 应答 ${exchange.retCode}：它并不先检查格式。`,
          },
        });
        return [];
      }
      return unlessCode(exchange, '999994', { path: Object.keys(change).join(', ') });
    });
  }),
};

const createTime: Check<Provider> = {
  id: 'credentials/create-time',
  title: {
    en: 'getToken takes a create_time of this moment; how old it may be is told.',
    zh: 'getToken 接受当前时间的 create_time；并报告其最早可为何时。',
  },
  source: { kind: 'behaviour', name: 'createTimeSkewSeconds' },
  severity: 'violation',
  run(provider, { drift }) {
    const first = provider.firstToken();
    if (first === undefined)
      return skipped({ en: 'A token was given, so none was asked for.', zh: '已给定 token，因此未再获取。' });
    const { skew, refusedAge } = first;
    if (skew === undefined) {
      return skipped({ en: 'No token could be had: see token/shape.', zh: '未能取得 token：见 token/shape。' });
    }
    const message =
      skew === 'off'
        ? {
            en: 'A create_time of 2019 is accepted, as on the page.',
            zh: '接受 2019 年的 create_time，与文档示例一致。',
          }
        : {
            en: `A create_time is accepted that is up to ${skew} seconds old, and refused when it is ${refusedAge} seconds old.`,
            zh: `create_time 早于当前 ${skew} 秒以内可接受，早 ${refusedAge} 秒则拒绝。`,
          };
    drift({ behaviour: 'createTimeSkewSeconds', value: skew, section: documented.name, message });
    return [];
  },
};

/** Checks that call getToken, though what they send is to be refused. */
export const credentialChecks: readonly Check<Provider>[] = [wrongSign, unknownAppid, missing, malformed, createTime];
