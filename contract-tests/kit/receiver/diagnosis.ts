import type { Bilingual, CheckViolation } from '../../../generators/generated/types.ts';
import { pageExample } from './events/event-kinds.ts';
import type { Exchange, Refusal } from './exchange.ts';
import { buildRequest } from './expectations/acknowledged.ts';
import { diagnoses } from './messages/diagnosis.ts';
import { findings } from './messages/findings.ts';
import { teardown } from './messages/teardown.ts';
import type { ReceiverTarget } from './target.ts';
import { violationOf } from './violation.ts';

/** Sends three plain events, once a run. Where all of them are refused alike, no rule has anything of its own to tell. */
export function findRefusal(target: ReceiverTarget): Promise<Refusal | undefined> {
  return (target.notes.refusal ??= lookForRefusal(target));
}

async function lookForRefusal(target: ReceiverTarget): Promise<Refusal | undefined> {
  const fresh = target.createFresh();
  const refused: Exchange[] = [];
  for (const kind of ['text', 'sticker', 'follow'] as const) {
    const events = [fresh(pageExample(kind).event)];
    const exchange = await target.post(buildRequest({ what: findings.firstEvents, events }, target));
    const first = refused[0] ?? exchange;
    if (!isRefusal(exchange) || exchange.reason !== first.reason || exchange.status !== first.status) return undefined;
    refused.push(exchange);
    // What is not answered is slow to try again.
    if (exchange.reason === 'request_timeout' && refused.length === 2) return { exchange: first, isOfAll: true };
  }
  const [first] = refused as [Exchange];
  const empty = await target.post(buildRequest({ what: findings.emptyEnvelope, events: [] }, target));
  // Of one that answers something, what is cut off is an event that it fails at: the rules tell which.
  if (first.reason === 'unclassified' && empty.reason !== first.reason) return undefined;
  return { exchange: first, isOfAll: empty.status === first.status };
}

function isRefusal({ reason }: Exchange): boolean {
  return reason === 'error_status_code' || reason === 'request_timeout' || reason === 'unclassified';
}

/** The one violation that stands for all that follow from it. */
export function violationOfRefusal({ exchange, isOfAll }: Refusal): CheckViolation {
  return violationOf(exchange, {
    rule: ruleFor({ exchange, isOfAll }),
    remedy: remedyFor({ exchange, isOfAll }),
    expected: '2xx',
  });
}

function ruleFor({ exchange, isOfAll }: Refusal): Bilingual {
  if (exchange.reason === 'request_timeout') return diagnoses.silent;
  if (exchange.reason === 'unclassified') return diagnoses.unusable;
  return isOfAll ? diagnoses.nothing(exchange) : diagnoses.noEvents(exchange);
}

function remedyFor({ exchange, isOfAll }: Refusal): Bilingual {
  if (exchange.reason === 'request_timeout') return teardown.inTime.remedy;
  if (exchange.reason === 'unclassified') return diagnoses.noHttp;
  const { status = 0, isSigned, body } = exchange;
  if (status < 400) return diagnoses.redirect;
  if (status === 404 || status === 405) return diagnoses.wrongPath;
  // The SDKs name it, and so do those who write their own.
  if (isSigned && (status === 401 || status === 403 || /signature/i.test(body))) return diagnoses.signature;
  return isSigned && isOfAll ? diagnoses.signatureOrHandler : diagnoses.handler;
}
