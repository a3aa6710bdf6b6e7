import { foreignCharset } from '../../../../common/charset.ts';
import { beginningOf } from '../../../../common/shorten.ts';
import { retCodes, type RetCode } from '../../../../generators/generated/errors.ts';
import { operations } from '../../../../generators/generated/operations.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { validateErrorResponse } from '../../../../generators/generated/validators/responses.js';
import { violationsOf } from '../../../../generators/generated/violations.ts';
import type { Check, CheckContext, CheckOutcome } from '../../engine/check.ts';
import { succeeded, type Exchange } from '../exchange.ts';
import { envelopeMessages } from '../messages/envelope.ts';
import { answers as told } from '../messages/shared.ts';
import { toldValue } from '../messages/told.ts';
import type { Provider } from '../target.ts';
import { createViolation, schemaViolations } from '../violation.ts';

const section = '错误编码';
const documented = { kind: 'documented', name: section } as const;

/** An answer of each code, of each operation. */
async function answers(provider: Provider): Promise<readonly Exchange[]> {
  return provider.memoize('an answer of each kind', async () => {
    const made: Exchange[] = [];
    for (const operation of ['getMediaContent', 'queryTaskList', 'sendRecordList'] as const) {
      const body = operations[operation].method === 'POST' ? { body: '{}' } : {};
      made.push(await provider.call(operation, { ...body, token: null }));
      made.push(await provider.call(operation, { ...body, token: '0'.repeat(32) }));
      if (provider.token() === undefined) continue;
      if ('body' in body) made.push(await provider.call(operation, body));
      made.push(await provider.call(operation, 'body' in body ? { body: '{"page_no":0}' } : {}));
    }
    const first = provider.firstToken();
    return first === undefined ? made : [first.exchange, ...made];
  });
}

/** Holds each of those answers against a rule; the same violation is told once for each operation. */
function onAnswers(
  run: (exchange: Exchange, context: CheckContext) => readonly CheckViolation[],
): Check<Provider>['run'] {
  return async (provider, context): Promise<CheckOutcome> => {
    const made = await answers(provider);
    context.tried(made.length);
    return made.flatMap((exchange) => run(exchange, context));
  };
}

/**
 * Holds those and one of each kind that the run was given since against a rule; of these it tells one for each operation,
 * where those told none.
 */
function onEveryAnswer(
  run: (exchange: Exchange, context: Pick<CheckContext, 'drift'>) => readonly CheckViolation[],
  isMeant: (exchange: Exchange) => boolean = () => true,
): Check<Provider>['run'] {
  return async (provider, context): Promise<CheckOutcome> => {
    const made = await answers(provider);
    const others = provider.answerKinds().filter((exchange) => isMeant(exchange) && !made.includes(exchange));
    context.tried(made.length + others.length);
    const blamed = new Set<Exchange['operation']>();
    const tell = (exchange: Exchange, drift: CheckContext['drift']): readonly CheckViolation[] => {
      const found = run(exchange, { drift });
      if (found.length > 0) blamed.add(exchange.operation);
      return found;
    };
    return [
      ...made.flatMap((exchange) => tell(exchange, context.drift)),
      ...others.flatMap((exchange) => (blamed.has(exchange.operation) ? [] : tell(exchange, () => undefined))),
    ];
  };
}

const isEnvelope: Check<Provider> = {
  id: 'envelope/json',
  title: envelopeMessages.envelopeJsonTitle,
  source: documented,
  severity: 'violation',
  run: onEveryAnswer((exchange) => {
    const { json, said } = exchange;
    if (json === undefined) {
      const why = envelopeMessages.answered(said);
      return [createViolation(exchange, why, { expected: '{…}' })];
    }
    const mark = exchange.hasMark ? [createViolation(exchange, told.byteOrderMark)] : [];
    const decimals = exchange.decimals.map(({ path, source }): CheckViolation => {
      const details = { path, expected: 'integer', got: source };
      return { ...createViolation(exchange, told.decimalInteger(path, source), details), severity: 'warning' };
    });
    const members = ['ret_code', 'ret_msg'].flatMap((name) => {
      const value = json[name];
      if (typeof value === 'string') return [];
      const got = value === undefined ? undefined : typeof value;
      const why = envelopeMessages.forNotAText(toldValue(got), name);
      return [createViolation(exchange, why, { path: name, expected: 'string', got: got ?? null })];
    });
    return [...mark, ...members, ...decimals];
  }),
};

const knownCodes: Check<Provider> = {
  id: 'envelope/codes',
  title: envelopeMessages.envelopeCodesTitle,
  source: documented,
  severity: 'violation',
  run: onAnswers((exchange) => {
    if (exchange.retCode === undefined || succeeded(exchange)) return [];
    const violations = violationsOf(validateErrorResponse, exchange.json);
    return schemaViolations(
      exchange,
      violations.filter(({ parameter }) => parameter === 'ret_code'),
    );
  }),
};

const texts: Check<Provider> = {
  id: 'envelope/texts',
  title: envelopeMessages.envelopeTextsTitle,
  source: { kind: 'behaviour', name: 'language' },
  severity: 'warning',
  async run(provider, context) {
    // Refused, as every answer of the others is without the header.
    const english = await provider.call('queryTaskList', { body: '{}', token: null, headers: { language: 'en' } });
    const heedsHeader = languageOf(english) === 'en';
    const ofHeader = textOf(english, { drift: () => undefined, heedsHeader });
    if (ofHeader.length > 0) return ofHeader;
    return onAnswers((exchange, { drift }) => textOf(exchange, { drift, heedsHeader }))(provider, context);
  },
};

/** The language of a text that is known. */
function languageOf({ retCode, json }: Exchange): 'zh' | 'en' | undefined {
  const known = retCodes[retCode as RetCode];
  const text = json?.['ret_msg'];
  if (known === undefined) return undefined;
  return text === known.zh ? 'zh' : text === known.en ? 'en' : undefined;
}

function textOf(
  exchange: Exchange,
  { drift, heedsHeader }: Pick<CheckContext, 'drift'> & { readonly heedsHeader: boolean },
): readonly CheckViolation[] {
  const { retCode, json } = exchange;
  const known = retCodes[retCode as RetCode];
  const text = json?.['ret_msg'];
  if (known === undefined || typeof text !== 'string') return [];
  const language = languageOf(exchange);
  if (language !== undefined) {
    const value = language === 'zh' && heedsHeader ? 'header' : language;
    drift({ behaviour: 'language', value, section, message: envelopeMessages.retMsgIs[value] });
    return [];
  }
  // A text of another wording is nothing that a client should compare with.
  return [
    createViolation(exchange, envelopeMessages.anotherTextForThan(retCode), {
      path: 'ret_msg',
      expected: known.zh,
      got: beginningOf(text, 80),
    }),
  ];
}

const httpStatus: Check<Provider> = {
  id: 'envelope/http-status',
  title: envelopeMessages.envelopeHttpStatusTitle,
  source: { kind: 'behaviour', name: 'errorStatus' },
  severity: 'warning',
  run: onEveryAnswer((exchange, { drift }) => {
    const { retCode, status } = exchange;
    const known = retCodes[retCode as RetCode];
    if (known === undefined) return [];
    const fits = succeeded(exchange) ? status === 200 : status === 200 || status === known.status;
    if (!fits) {
      return [
        createViolation(exchange, envelopeMessages.httpWith(status, retCode), {
          expected: succeeded(exchange) ? 200 : [200, known.status],
          got: status,
        }),
      ];
    }
    if (succeeded(exchange)) return [];
    const value = status === 200 ? 'always200' : 'mapped';
    const message = value === 'mapped' ? envelopeMessages.aRefusalHasTheHttp : envelopeMessages.aRefusalHasHttpStatus;
    drift({ behaviour: 'errorStatus', value, section, message });
    return [];
  }, succeeded),
};

const contentType: Check<Provider> = {
  id: 'envelope/content-type',
  title: envelopeMessages.envelopeContentTypeTitle,
  source: documented,
  severity: 'warning',
  run: onEveryAnswer((exchange) => {
    if (exchange.json === undefined) return [];
    const charset = foreignCharset(exchange.contentType);
    if (charset !== undefined) {
      return [createViolation(exchange, told.charset(charset), { expected: 'utf-8', got: charset })];
    }
    if (/^application\/(?:[\w.-]+\+)?json\b/u.test(exchange.contentType)) return [];
    const got = exchange.contentType === '' ? '-' : exchange.response?.headers?.['content-type'];
    return [createViolation(exchange, envelopeMessages.jsonLabelled(got), { expected: 'application/json', got })];
  }),
};

export const envelopeChecks: readonly Check<Provider>[] = [knownCodes, texts];

/** They run late, to look at what the others were answered. */
export const lateEnvelopeChecks: readonly Check<Provider>[] = [isEnvelope, httpStatus, contentType];
