import { defaultBehaviour } from '../../generators/generated/behaviour.ts';
import type { EmulatorCore, HandledResponse } from '../core/emulator-options.ts';
import { mediaPrefix } from '../core/media/media-path.ts';
import { readQueryString } from '../core/operations/query-string.ts';
import { targetOf } from '../core/pipeline/identify.ts';
import type { PlainRequest } from '../core/plain-http.ts';
import { answerUnavailable } from '../data/unavailable.ts';
import type { CallInTurn } from '../team/call-in-turn.ts';
import type { Directory } from './directory.ts';
import { ScopeGone, type Gate } from './gate.ts';
import type { Ledger } from './ledger.ts';
import type { SharedTenant } from './shared-tenant.ts';
import { isLedgerFailure } from './unavailable.ts';

/** How requests come to the tenants that several processes share. */
export interface FrontDoor {
  /** Answers a request of the provider's: all is known that others did before, and what it did is written. */
  handle(request: PlainRequest, answer: EmulatorCore['handle']): Promise<HandledResponse>;
  /** Answers a control call in the same way. */
  inTurn<T extends object>(call: CallInTurn, answer: () => Promise<T>): Promise<T>;
}

/** How many look for names in the ledger at a time: whoever asks for thousands that nobody has waits in line. */
const mostLookups = 16;

/** How often a tenant may vanish while a request waits for it. */
const mostTries = 3;

const nothing = (): void => undefined;

/** Looks for a name, a few at a time. */
function createLookup(): <T>(look: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let places = mostLookups;
  return async (look) => {
    if (places > 0) places -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await look();
    } finally {
      const next = waiting.shift();
      if (next === undefined) places += 1;
      else next();
    }
  };
}

/** A tenant may be removed elsewhere while something waits for it. */
async function again<T>(directory: Directory, run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof ScopeGone) || tries === mostTries) throw error;
      await directory.gate.read(nothing);
    }
  }
}

export function createFrontDoor(directory: Directory, ledger: Ledger): FrontDoor {
  const lookUp = createLookup();

  /** The tenant of a request, of those that others made as well. */
  async function ownerOf(request: PlainRequest, emulator: EmulatorCore): Promise<SharedTenant | undefined> {
    const known = emulator.tenantOf(request) ?? (await tenantElsewhere(request, emulator));
    const owner = known ?? emulator.tenants.fallback();
    return owner && there(owner.appid);
  }

  /** A tenant that is known here, once turns at it may be taken. */
  async function there(appid: string): Promise<SharedTenant | undefined> {
    if (directory.get(appid)?.isThere === false) await look(directory.gate, nothing);
    return directory.get(appid);
  }

  async function tenantElsewhere({ url, headers }: PlainRequest, emulator: EmulatorCore) {
    const { path, query } = targetOf(url);
    const { token = '' } = headers;
    const appid = readQueryString(query).values['appid'] ?? '';
    for (const by of [token !== '' && { token }, appid !== '' && { appid }]) {
      const found = by === false ? undefined : await lookUp(() => ledger.find(by));
      if (found === undefined) continue;
      if (directory.get(found.appid)?.id !== found.id) await directory.gate.read(nothing);
      return emulator.tenants.get(found.appid);
    }
    if (path.startsWith(mediaPrefix)) await directory.gate.read(nothing);
    return emulator.tenantOf({ url, headers });
  }

  async function handle(request: PlainRequest, answer: EmulatorCore['handle']): Promise<HandledResponse> {
    const emulator = directory.emulator;
    try {
      return await again(directory, async () => {
        const owner = await ownerOf(request, emulator);
        if (owner === undefined) return answer(request);
        return owner.gate.ask(() => answer(request));
      });
    } catch (error) {
      if (!isLedgerFailure(error)) throw error;
      const { behaviour = defaultBehaviour } = emulator.tenantOf(request) ?? emulator.tenants.fallback() ?? {};
      return answerUnavailable(request, behaviour, error);
    }
  }

  /** Does something that changes nothing, once all is written that was answered before, by whichever replica. */
  function look<T>(gate: Gate, work: () => T | Promise<T>): Promise<T> {
    // Who may only read is made to wait by the ledger.
    return ledger.isReadOnly ? gate.read(work) : gate.ask(work);
  }

  async function ofTenant<T extends object>(call: CallInTurn, appid: string, answer: () => Promise<T>): Promise<T> {
    if (directory.get(appid) === undefined) await directory.gate.read(nothing);
    const tenant = await there(appid);
    if (tenant === undefined) return answer();
    if (!call.waits) {
      const answered = await (call.changes ? tenant.gate.enter(answer) : look(tenant.gate, answer));
      return 'open' in answered ? watched(answered, () => directory.watch(tenant)) : answered;
    }
    await look(tenant.gate, nothing);
    const stop = directory.watch(tenant);
    try {
      const answered = await answer();
      // What it did in the turns of others may not be written yet.
      if (call.changes) await tenant.gate.written();
      return answered;
    } finally {
      stop();
    }
  }

  return {
    handle,
    inTurn: (call, answer) =>
      again(directory, async () => {
        if (call.appid !== undefined) return ofTenant(call, call.appid, answer);
        if (call.path !== '/tenants' && call.path !== '/') return answer();
        if (call.changes) return directory.gate.enter(answer);
        await directory.gate.read(nothing);
        const tenants = await Promise.all(directory.all().map(({ appid }) => there(appid)));
        await Promise.all(tenants.map((tenant) => tenant && look(tenant.gate, nothing)));
        return answer();
      }),
  };
}

/** A stream is told of what others do as long as somebody reads it. */
function watched<T extends object>(stream: T, watch: () => () => void): T {
  const { open } = stream as unknown as { open(reader: unknown): { onClose(): void } };
  return {
    ...stream,
    open(reader: unknown) {
      const stop = watch();
      const opened = open(reader);
      return {
        ...opened,
        onClose() {
          stop();
          opened.onClose();
        },
      };
    },
  };
}
