import type { EmulatorCore, HandledResponse } from '../core/emulator-options.ts';
import { violationHeaders } from '../core/pipeline/respond.ts';
import type { PlainRequest } from '../core/plain-http.ts';
import type { TenantCards } from './tenant-cards.ts';
import { endText } from './tenant-cards.ts';

/** Answers as the emulator does, once tenants whose time is up have ended; whoever names one of those is told so. */
export function explainEnded(
  handle: EmulatorCore['handle'],
  cards: TenantCards,
): (request: PlainRequest) => Promise<HandledResponse> {
  async function afterSweep(request: PlainRequest): Promise<HandledResponse> {
    await cards.sweep();
    return explain(await handle(request));
  }

  async function explain(answer: HandledResponse): Promise<HandledResponse> {
    const [violation] = answer.entry?.violations ?? [];
    if (violation?.rule !== 'unknownAppid') return answer;
    const ended = (await cards.of(String(violation.value)))?.ended;
    if (ended === undefined) return answer;
    const { en, zh } = endText(ended);
    const reason = { en: `The tenant of this appid ${en}.`, zh: `该 appid 的租户${zh}。` };
    // The journal tells it, too: the violation and the headers are of this request alone.
    const told = Object.assign(violation, { reason });
    Object.assign(answer.headers, violationHeaders([told]));
    return answer;
  }
  return (request) => {
    if (cards.isDue()) return afterSweep(request);
    return cards.hasEnded ? handle(request).then(explain) : handle(request);
  };
}
