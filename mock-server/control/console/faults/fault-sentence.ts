import type { FaultDraft } from '../state/faults.ts';
import { wordFor } from '../words/deliveries.ts';
import { effectWords, faultWords } from '../words/faults.ts';
import type { Say } from '../words/say.ts';

/** A fault as a sentence: when, what, how often. */
export function faultSentence({ match = {}, request, delivery, times }: FaultDraft, say: Say): string {
  const { operation, receiverId, nth, probability, ...others } = match;
  const isDelivery = delivery !== undefined && request === undefined;
  const subject = isDelivery ? (receiverId ?? say(faultWords.anyDelivery)) : (operation ?? say(faultWords.anyRequest));
  const rest = Object.entries(others).map(([name, value]) => `${name} ${String(value)}`);
  const when = [
    say(isDelivery ? faultWords.whenDelivery : faultWords.whenRequest, { what: String(subject) }),
    ...rest,
    ...(nth === undefined ? [] : [say(faultWords.nth, { n: String(nth) })]),
    ...(probability === undefined ? [] : [say(faultWords.chance, { p: String(probability) })]),
  ].join(', ');
  const often = times === undefined ? [] : [say(faultWords.only, { times })];
  return `${when}: ${[effectText({ request, delivery }, say), ...often].join(', ')}`;
}

interface Effects {
  readonly request?: FaultDraft['request'] | undefined;
  readonly delivery?: FaultDraft['delivery'] | undefined;
}

/** What a fault does. */
export function effectText({ request, delivery }: Effects, say: Say): string {
  return Object.entries({ ...request, ...delivery })
    .map(([name, value]) =>
      say(wordFor(effectWords, name), { value: Array.isArray(value) ? value.join('–') : String(value) }),
    )
    .join(', ');
}
