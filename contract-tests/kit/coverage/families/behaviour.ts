import { behaviourSwitches, type BehaviourName } from '../../../../generators/generated/behaviour.ts';
import { retCodeTable } from '../../../../generators/generated/operation-table.ts';
import type { RetCode } from '../../../../generators/generated/types.ts';
import type { Call } from '../exchange.ts';
import type { Facts } from '../facts.ts';
import type { ItemFamily } from '../item.ts';
import { behaviourMessage } from '../messages/behaviour.ts';
import { tokenIn } from './tokens.ts';

const names = Object.keys(behaviourSwitches) as readonly BehaviourName[];

/** Each value of each switch met: an answer or a webhook was other than it would have been with another value. */
export const behaviourFamily: ItemFamily = {
  items: names.flatMap((name) =>
    valuesOf(name).map((value) => ({ id: `behaviour/${name}/${value}`, what: behaviourMessage(name, value) })),
  ),
  observe(facts, cover) {
    for (const name of names) for (const value of met[name](facts)) cover(`behaviour/${name}/${value}`);
  },
};

function valuesOf(name: BehaviourName): readonly string[] {
  const { values, type } = behaviourSwitches[name];
  return type === 'choice' ? values : [...values, 'integer'];
}

/** Which values of a switch the facts show, as often as they do. */
type Met = (facts: Facts) => readonly string[];

const met: Readonly<Record<BehaviourName, Met>> = {
  tokenRotation: metRotations,
  createTimeSkewSeconds: ({ calls, behaviour }) => [
    ...ofCalls(calls, (call) => broke(call, 'staleCreateTime') && 'integer'),
    // Where nothing is compared, a time of any other hour is as good as the present.
    ...ofCalls(calls, (call) => behaviour.createTimeSkewSeconds === 'off' && isFarFromClock(call) && 'off'),
  ],
  credentialErrors: ({ calls }) =>
    ofCalls(calls, (call) => {
      if (!broke(call, 'wrongSign') && !broke(call, 'unknownAppid')) return false;
      return call.entry.retCode === '999994' ? 'documented' : 'platform';
    }),
  language: ({ calls, behaviour }) =>
    ofCalls(calls, ({ entry: { retCode, requestHeaders }, answer: { ret_msg: text } }) => {
      const told = retCodeTable[retCode as RetCode];
      // Where the request chooses, one that does not has chosen nothing.
      if (behaviour.language === 'header') return requestHeaders['language'] !== undefined && 'header';
      return (['zh', 'en'] as const).find((language) => text === told?.[language]);
    }),
  errorStatus: ({ calls }) =>
    ofCalls(calls, ({ operation, entry: { retCode, status } }) => {
      if (operation === 'mediaFile' || retCode === undefined || retCode === '000000') return false;
      if (status === 200) return 'always200';
      return status === retCodeTable[retCode as RetCode]?.status && 'mapped';
    }),
  mediaItem: ({ calls }) =>
    ofCalls(calls, ({ operation, succeeded, answer: { item } }) => {
      if (operation !== 'getMediaContent' || !succeeded) return false;
      return typeof item === 'string' ? 'string' : 'object';
    }),
  coercion: ({ calls }) =>
    ofCalls(calls, ({ succeeded, entry: { warnings, violations } }) => {
      if (succeeded && warnings.some(({ rule }) => misspelt.has(rule))) return 'lenient';
      return violations.some(({ rule }) => misspelt.has(rule)) && 'strict';
    }),
  nullParameter: ({ calls }) =>
    ofCalls(calls, ({ succeeded, entry: { warnings, violations } }) => {
      if (violations.some(({ value }) => value === null)) return 'reject';
      return succeeded && warnings.some(({ value }) => value === null) && 'ignore';
    }),
  pageSizeOverMaximum: ({ calls }) =>
    ofCalls(calls, (call) => {
      if (broke(call, 'maximum', 'page_size')) return 'reject';
      return call.succeeded && call.entry.warnings.some(({ rule }) => rule === 'pageSizeClamped') && 'clamp';
    }),
  textMatch: ({ calls, behaviour: { textMatch } }) =>
    ofCalls(calls, ({ page, parameters }) => page !== undefined && 'task_name' in parameters && textMatch),
  taskTimeMatch: ({ calls, behaviour: { taskTimeMatch } }) =>
    ofCalls(calls, ({ operation, page, parameters }) => {
      const isInRange = 'task_start_time' in parameters || 'task_end_time' in parameters;
      return operation === 'queryTaskList' && page !== undefined && isInRange && taskTimeMatch;
    }),
  webhookSpelling: ({ acknowledgements }) =>
    acknowledgements.flatMap(({ body }) => {
      if (/[^\0-\x7f]/u.test(body)) return ['raw'];
      return /\\u[0-9a-f]{4}/iu.test(body) ? ['escaped'] : [];
    }),
};

const misspelt: ReadonlySet<string> = new Set(['numericString', 'numberForString']);

/** The seconds that clocks of two machines may differ by. */
const otherHour = 3600;

function ofCalls(calls: readonly Call[], valueOf: (call: Call) => string | false | undefined): readonly string[] {
  return calls.flatMap((call) => {
    const value = valueOf(call);
    return value === false || value === undefined ? [] : [value];
  });
}

function broke({ entry }: Call, rule: string, parameter?: string): boolean {
  return entry.violations.some(
    (violation) => violation.rule === rule && (parameter === undefined || violation.parameter === parameter),
  );
}

function isFarFromClock({ operation, succeeded, entry, parameters }: Call): boolean {
  if (operation !== 'getToken' || !succeeded) return false;
  return Math.abs(Number(parameters['create_time']) - entry.at / 1000) > otherHour;
}

/** What became of a token when there was a newer one. */
function metRotations({ calls }: Facts): readonly string[] {
  const issued: unknown[] = [];
  return calls.flatMap((call) => {
    const token = tokenIn(call);
    if (token !== undefined) issued.push(token);
    if (broke(call, 'replacedToken')) return ['single'];
    const index = issued.indexOf(call.parameters['token']);
    return token === undefined && call.succeeded && index >= 0 && index < issued.length - 1 ? ['overlap'] : [];
  });
}
