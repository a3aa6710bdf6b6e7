import { decimalIntegers, type DecimalInteger } from '../../../../common/decimal-integers.ts';
import { objectIn } from '../../../../common/json.ts';
import { beginningOf, shortenTo } from '../../../../common/shorten.ts';
import { operations, type OperationId } from '../../../../generators/generated/operations.ts';
import { schemas } from '../../../../generators/generated/schemas.ts';
import type { Bilingual, RecordedRequest, RecordedResponse } from '../../../../generators/generated/types.ts';
import type { Exchange, Json } from '../exchange.ts';
import { transportMessages, type TokenSent } from '../messages/transport.ts';
import { masked, maskTokens, maskUrls, type Redactor } from '../redact.ts';
import { parseAnswer } from './parse-answer.ts';
import type { Arrived, Outgoing } from './transport.ts';

/** The longest body that a report shows, in characters. */
const bodyShown = 600;

/** The longest body that a message shows, in characters. */
const bodyTold = 160;

/** Query parameters of getToken that nobody else is to see. */
const secretParameters: ReadonlySet<string> = new Set(['appid', 'sign']);

export interface Sent {
  readonly operation: OperationId | undefined;
  /** Whether a file of somebody's is asked for: whoever knows its address has it. */
  readonly isFile?: boolean;
  readonly outgoing: Outgoing;
  /** What is told of its token, in the place of a token. */
  readonly token: TokenSent;
}

/** Makes of a request and its answer what may be told of them. */
export function recordExchange(sent: Sent, arrived: Arrived, { mask }: Redactor): Exchange {
  const request = recordedRequest(sent, mask);
  const common = {
    operation: sent.operation,
    asked: askedOf(sent, request, mask),
    query: objectIn(sent.outgoing.body ?? '{}'),
    request,
  };
  if ('failure' in arrived) {
    const { en, zh } = arrived.failure;
    const nothing = {
      status: 0,
      contentType: '',
      date: undefined,
      allow: undefined,
      json: undefined,
      hasMark: false,
      decimals: [],
      retCode: undefined,
    };
    return {
      ...common,
      ...nothing,
      response: undefined,
      said: { en: mask(en), zh: mask(zh) },
      problem: arrived.failure,
    };
  }
  const { status, headers, ms } = arrived;
  const { text, json, problem, hasMark = false } = parseAnswer(arrived.body);
  const contentType = (headers.get('content-type') ?? '').toLowerCase().slice(0, 100);
  const retCode = typeof json?.['ret_code'] === 'string' ? beginningOf(json['ret_code'], 20) : undefined;
  const shown = showBody(text, (part) => mask(maskAnswer(sent, part)));
  const response: RecordedResponse = { status, headers: { 'content-type': mask(contentType) }, body: shown, ms };
  const said = saidOf({ status, contentType, retCode, problem }, mask);
  const date = Date.parse(headers.get('date') ?? '');
  return {
    ...common,
    response,
    said,
    status,
    contentType,
    date: Number.isNaN(date) ? undefined : date,
    allow: headers.get('allow') ?? undefined,
    json,
    hasMark,
    decimals: json === undefined ? [] : decimalsOf(sent.operation, text),
    problem,
    retCode,
  };
}

function decimalsOf(operation: OperationId | undefined, text: string): readonly DecimalInteger[] {
  if (operation === undefined) return [];
  const { response, item } = operations[operation].schemas;
  const [answer, row] = [schemas[response], schemas[item]].map(({ properties }) => properties as Json | undefined);
  return decimalIntegers(text, { answer, row });
}

/** What only some answers hold that nobody else is to have. */
function maskAnswer({ operation, isFile = false }: Sent, text: string): string {
  if (isFile) return '';
  if (operation === 'getToken') return maskTokens(text);
  return operation === 'getMediaContent' ? maskTokens(maskUrls(text)) : text;
}

function recordedRequest(
  { operation, isFile = false, outgoing, token }: Sent,
  mask: Redactor['mask'],
): RecordedRequest {
  const { method, headers, body } = outgoing;
  const shown: Record<string, string> = {};
  if ('content-type' in headers) shown['content-type'] = headers['content-type']!;
  if (token !== 'none') shown['token'] = token === 'empty' ? '' : masked;
  return {
    method,
    url: mask(isFile ? maskUrls(outgoing.url) : shownPath(outgoing.url, operation === 'getToken')),
    ...(Object.keys(shown).length > 0 ? { headers: shown } : {}),
    ...(body === undefined ? {} : { body: showBody(body, mask) }),
  };
}

function shownPath(address: string, signed: boolean): string {
  const url = new URL(address);
  if (!signed) return `${url.pathname}${url.search}`;
  const pairs = [...url.searchParams].map(([name, value]) => `${name}=${secretParameters.has(name) ? masked : value}`);
  return `${url.pathname}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

function askedOf(
  { operation, token, outgoing }: Sent,
  { method, url, body }: RecordedRequest,
  mask: Redactor['mask'],
): Bilingual {
  const query = /\?.*$/u.exec(url)?.[0] ?? '';
  const name = operation === undefined ? `${method} ${url}` : `${operation}${query}`;
  const told = body === undefined ? name : `${name} ${shortenTo(mask(outgoing.body ?? ''), bodyTold)}`;
  const isToldOf = operation !== undefined && operations[operation].auth === 'token';
  return transportMessages.asked(told, isToldOf ? token : 'of the run');
}

function saidOf(
  { status, contentType, retCode, problem }: Pick<Exchange, 'status' | 'contentType' | 'retCode' | 'problem'>,
  mask: Redactor['mask'],
): Bilingual {
  if (retCode !== undefined) return transportMessages.saidCode(mask(retCode), status);
  if (problem === undefined) return transportMessages.saidNoCode(status);
  const type = mask(contentType === '' ? '-' : contentType.split(';')[0]!);
  return transportMessages.saidNothing(status, type, problem);
}

/** How much of a body is looked through for secrets: to look through all would take longer than the call. */
const bodyMasked = 6000;

/** The longest secret, in characters. */
const secretLength = 1000;

/** The beginning of a body. A secret that was cut in two where the looking through ended is left out with the rest. */
function showBody(body: string, mask: (text: string) => string): string {
  if (body.length <= bodyMasked) return shortenTo(mask(body), bodyShown);
  const told = mask(body.slice(0, bodyMasked));
  return shortenTo(`${beginningOf(told, Math.max(0, told.length - secretLength))}…`, bodyShown);
}
