import type { EmulatorCore, HandledResponse } from '../core/emulator-options.ts';
import type { NewEntry } from '../core/journal/entry.ts';
import { violationHeaders } from '../core/pipeline/respond.ts';
import type { PlainRequest } from '../core/plain-http.ts';
import type { Keep } from '../core/tenant/parts.ts';
import type { ServerKeeper } from './keeper.ts';
import type { TenantEnd } from './server-parts.ts';
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

  /** Of one that ended elsewhere, others may have to be asked. */
  async function explain(answer: HandledResponse): Promise<HandledResponse> {
    const { entry } = answer;
    const appid = entry && unknownAppid(entry);
    const ended = appid === undefined ? undefined : (await cards.of(appid))?.ended;
    if (entry !== undefined && ended !== undefined) tell(entry, ended);
    return answer;
  }
  return (request) => {
    if (cards.isDue()) return afterSweep(request);
    return cards.hasEnded ? handle(request).then(explain) : handle(request);
  };
}

/** Has journals say so before anybody hears of an entry, where this process knows of the end. */
export function noteEnded({ known }: Pick<ServerKeeper, 'known'>, keep: Keep | undefined): Keep {
  return (parts) => {
    keep?.(parts);
    const { journal } = parts;
    const { add } = journal;
    journal.add = (entry) => {
      const appid = unknownAppid(entry);
      const ended = appid === undefined ? undefined : known('tenantCards', appid)?.ended;
      if (ended !== undefined) tell(entry, ended);
      return add(entry);
    };
  };
}

type Told = Pick<NewEntry, 'violations' | 'responseHeaders'>;

/** The appid that a request was refused for, as there is no tenant of it. */
function unknownAppid({ violations }: Told): string | undefined {
  const violation = violations[0];
  return violation?.rule === 'unknownAppid' ? String(violation.value) : undefined;
}

/** Says it in the journal and in the answer: the violation and the headers are of this request alone. */
function tell({ violations, responseHeaders = {} }: Told, ended: TenantEnd): void {
  const { en, zh } = endText(ended);
  const reason = { en: `The tenant of this appid ${en}.`, zh: `该 appid 的租户${zh}。` };
  Object.assign(violations[0]!, { reason });
  Object.assign(responseHeaders, violationHeaders(violations));
}
