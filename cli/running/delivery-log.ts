import type { MockServer } from '../../mock-server/server.ts';
import type { DeliveryChange } from '../../mock-server/webhooks/delivery/delivery-json.ts';
import { printable } from '../printable.ts';
import type { Settings } from '../settings/rows.ts';
import { createStyle } from '../style.ts';
import type { CommandContext } from '../verb.ts';
import { deliveryLine, type DeliveryLine } from './delivery-line.ts';
import { createLogWriter, jsonLine, type LineWriter } from './line-writer.ts';
import { runningWords, type KeptIn } from './words.ts';

/** What is printed of deliveries while a server runs. */
export interface DeliveryLog {
  /** Prints the deliveries of every tenant from now on, of those made later as well. */
  watch(server: Pick<MockServer, 'emulator' | 'webhooksOf'>): void;
  /** Writes what waits. */
  flush(ended?: Ended): void;
}

/** How the mock server ended. */
interface Ended {
  /** The tenant whose state was saved. */
  readonly saved?: string | undefined;
}

type Tenant = Parameters<MockServer['webhooksOf']>[0];

interface Output extends Pick<LineWriter, 'add'> {
  print(line: DeliveryLine): void;
  /** A tenant was deleted: what it had not delivered is nobody's. */
  forget(appid: string): void;
  flush(ended?: Ended): void;
  /** An event that nobody hears of. */
  printUnheard(tenant: Tenant): void;
}

/** A line on stderr, a JSON document on stdout, or nothing, whenever a delivery was tried or came to its end. */
export function createDeliveryLog(
  { log, data, store }: Pick<Settings, 'log'> & Partial<Pick<Settings, 'data' | 'store'>>,
  context: Pick<CommandContext, 'print' | 'note' | 'colour'> & Partial<Pick<CommandContext, 'language'>>,
): DeliveryLog {
  if (log === 'silent') return { watch: () => undefined, flush: () => undefined };
  const writer = createLogWriter(log, context);
  const output = log === 'json' ? jsonOutput(writer) : prettyOutput(writer, context, keptIn({ data, store }));
  return {
    watch({ emulator: { tenants }, webhooksOf }) {
      const watchTenant = (tenant: Tenant): void =>
        watchOne(tenant, webhooksOf(tenant), { ...output, isDeleted: () => tenants.get(tenant.appid) !== tenant });
      for (const tenant of tenants.list()) watchTenant(tenant);
      tenants.onCreate(watchTenant);
      tenants.onDelete(({ appid }) => output.forget(appid));
    },
    flush: output.flush,
  };
}

/** Where what has not ended stays when the mock server closes. */
function keptIn({ data, store }: Partial<Pick<Settings, 'data' | 'store'>>): KeptIn {
  if (store !== undefined) return 'store';
  return data === undefined ? 'nothing' : 'data';
}

function watchOne(
  tenant: Tenant,
  webhooks: ReturnType<MockServer['webhooksOf']>,
  { print, printUnheard, isDeleted }: Output & { readonly isDeleted: () => boolean },
): void {
  let saidUnheard = false;
  /** How many attempts were told of deliveries that wait. */
  const told = attemptsBefore(webhooks.deliveries);

  function tell({ webhookEventIds: _, ...change }: DeliveryChange, toldAt: number): void {
    const { id, status, attempts, attempt } = change;
    if (status === 'queued' || status === 'delivering') return;
    const isTried = attempts > (told.get(id) ?? 0);
    if (status === 'waiting') told.set(id, attempts);
    else told.delete(id);
    // A fault holds it back.
    if (status === 'waiting' && !isTried) return;
    const events = webhooks.deliveries.get(id)?.events ?? [];
    print({
      ...change,
      attempt: isTried ? attempt : undefined,
      appid: tenant.appid,
      events: events.map(kindOf),
      toldAt,
      isOrphan: isDeleted(),
    });
  }

  tenant.activity.subscribe(({ type, at, data }) => {
    if (type === 'reset') told.clear();
    // Once: whoever wants none need not read of it with each event.
    if (type === 'event' && !saidUnheard && webhooks.receivers.list().length === 0) {
      saidUnheard = true;
      printUnheard(tenant);
    }
    if (type === 'delivery') tell(data as DeliveryChange, at);
  });
}

/** Of what goes on from a data file or a store, the attempts were told of by the process that made them. */
function attemptsBefore(deliveries: ReturnType<MockServer['webhooksOf']>['deliveries']): Map<number, number> {
  const told = new Map<number, number>();
  for (const status of ['queued', 'waiting'] as const) {
    let after: number | undefined;
    do {
      const { items, next } = deliveries.list({ status, after }, 1000);
      for (const { id, attempts } of items) told.set(id, attempts.length);
      after = next;
    } while (after !== undefined);
  }
  return told;
}

/** Whoever emits an event that breaks the contract sees what it calls itself. */
function kindOf(event: { readonly type: string; readonly message?: { readonly type?: unknown } }): string {
  return typeof event.message?.type === 'string' ? event.message.type : event.type;
}

function jsonOutput(writer: LineWriter): Output {
  return {
    ...writer,
    // A line for each request says what programs want to know.
    printUnheard: () => undefined,
    forget: () => undefined,
    print({ toldAt: _, isOrphan: __, ...line }) {
      writer.add(jsonLine('delivery', line));
    },
  };
}

function prettyOutput(
  writer: LineWriter,
  { colour, language = 'en' }: Pick<CommandContext, 'colour'> & Partial<Pick<CommandContext, 'language'>>,
  kept: KeptIn,
): Output {
  const words = runningWords[language];
  const style = createStyle(colour);
  const notEnded = new Map<string, number>();
  return {
    add: writer.add,
    printUnheard({ appid }) {
      const route = `/_mock/tenants/${encodeURIComponent(appid)}/receivers`;
      writer.add(style.careful(words.noReceivers(printable(appid), route)));
    },
    print(line) {
      // When the mock server closes, many may wait; one line tells of all that are kept in one place.
      const { appid, cause, attempt } = line;
      if (cause === 'closed' && attempt === undefined) notEnded.set(appid, (notEnded.get(appid) ?? 0) + 1);
      else writer.add(deliveryLine(line, { at: new Date(), style, language }));
    },
    forget: (appid) => void notEnded.delete(appid),
    flush({ saved } = {}) {
      const counts: Partial<Record<KeptIn, number>> = {};
      for (const [appid, count] of notEnded) {
        const place = kept === 'nothing' && appid === saved ? 'state' : kept;
        counts[place] = (counts[place] ?? 0) + count;
      }
      for (const [place, count] of Object.entries(counts))
        writer.add(style.careful(words.notEnded[place as KeptIn](count)));
      notEnded.clear();
      writer.flush();
    },
  };
}
