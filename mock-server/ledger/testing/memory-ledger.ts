import { createFailure } from '../../../common/failure.ts';
import { createServerFailure } from '../../node/server-failure.ts';
import type {
  Ledger,
  LedgerChange,
  LedgerNews,
  LedgerTenant,
  LogChange,
  LogName,
  PartChange,
  Scope,
  SharedPart,
  Turn,
} from '../ledger.ts';

/** What the ledgers of one test have in common: a database, as it were. */
export interface MemoryLedgers {
  /** A replica's ledger. */
  open(replica: string): Ledger;
  /** Whether it can be reached. */
  isAvailable: boolean;
  /** How often something was asked of it. */
  asked: number;
  /** A process ends without a word: its turns with it. The others hear of it when they are told. */
  lose(replica: string): void;
  /** Called before each write; what it throws, the writer is told, and nothing is written. */
  onWrite: (replica: string, scope: Scope) => void;
  /** As `onWrite`, once it was written. */
  onWritten: (replica: string, scope: Scope) => void;
}

interface KeptPart {
  clearedAt: number;
  /** In the order in which they were put first; `again`: by which version one came again. */
  readonly entries: Map<string, { text: string | undefined; version: number; again: number }>;
}

interface KeptLog {
  clearedAt: number;
  chunks: { readonly last: number; readonly text: string; readonly version: number }[];
}

interface KeptScope {
  version: number;
  isGone: boolean;
  readonly parts: Map<SharedPart, KeptPart>;
  readonly logs: Map<LogName, KeptLog>;
  /** Who has the turn, and who waits for it. */
  holder: string | undefined;
  readonly waiting: { readonly replica: string; readonly go: () => void }[];
}

/** Ledgers in memory that keep to the port to the letter: all that goes in and out is JSON. */
export function createMemoryLedgers(): MemoryLedgers {
  const scopes = new Map<Scope, KeptScope>();
  const tenants: LedgerTenant[] = [];
  const replicas = new Map<
    string,
    { readonly hints: Set<(scope: Scope) => void>; readonly losses: Set<(replica: string) => void> }
  >();
  let made = 0;

  function of(scope: Scope): KeptScope {
    let found = scopes.get(scope);
    if (found === undefined) {
      found = {
        version: 1,
        isGone: typeof scope === 'number' && scope > made,
        parts: new Map(),
        logs: new Map(),
        holder: undefined,
        waiting: [],
      };
      scopes.set(scope, found);
    }
    return found;
  }

  function assertReachable(replica: string): void {
    all.asked += 1;
    if (all.isAvailable && replicas.has(replica)) return;
    throw createServerFailure('LEDGER_UNAVAILABLE', 'Failed to reach the store: it is away. It goes on by itself.');
  }

  function pass(kept: KeptScope): void {
    kept.holder = undefined;
    const next = kept.waiting.shift();
    if (next === undefined) return;
    kept.holder = next.replica;
    next.go();
  }

  function tell(replica: string, scope: Scope): void {
    for (const [other, { hints }] of replicas) if (other !== replica) for (const hint of hints) hint(scope);
  }

  function news(kept: KeptScope, since: number): LedgerNews {
    const { version, isGone } = kept;
    const isWhole = since === 0;
    const parts = new Map([...kept.parts].flatMap(([part, one]) => partNews(part, one, since)));
    const logs = new Map([...kept.logs].flatMap(([log, one]) => logNews(log, one, since)));
    const gone = new Map([...kept.parts].flatMap(([part, one]) => goneNews(part, one, since)));
    const told = [
      { parts: gone, logs: new Map<LogName, LogChange>() },
      { parts, logs },
    ];
    const changes = isGone ? [] : told.filter((one) => one.parts.size + one.logs.size > 0);
    return { version, isGone, isWhole, changes, alive: new Set(replicas.keys()) };
  }

  function write(kept: KeptScope, change: LedgerChange): void {
    kept.version += 1;
    for (const [part, one] of change.parts) writePart(kept, part, one);
    for (const [log, one] of change.logs) writeLog(kept, log, one);
  }

  function removeTenant(id: number): void {
    tenants.splice(
      tenants.findIndex((one) => one.id === id),
      1,
    );
    const kept = of(id);
    kept.isGone = true;
    kept.version += 1;
    of('directory').version += 1;
  }

  function turnOf(replica: string, scope: Scope, since: number): Turn {
    const kept = of(scope);
    const assertHeld = (): void => {
      assertReachable(replica);
      if (kept.holder !== replica) throw new Error('the turn is over');
    };
    return {
      ...news(kept, since),
      async write(change) {
        try {
          assertHeld();
          all.onWrite(replica, scope);
          // As it is now: nothing that happens from here on is in it.
          if (change === 'gone') removeTenant(scope as number);
          else write(kept, change);
          all.onWritten(replica, scope);
        } catch (error) {
          if (kept.holder === replica) pass(kept);
          throw error;
        }
        tell(replica, scope);
        return kept.version;
      },
      isHeld: () => kept.holder === replica,
      async isWanted() {
        assertHeld();
        return kept.waiting.length > 0;
      },
      async addTenant(appid) {
        assertHeld();
        const orphan = tenants.find((one) => one.appid === appid);
        if (orphan !== undefined) {
          // One in which nothing was ever written is nobody's.
          if (of(orphan.id).parts.size > 0) throw createFailure('TENANT_EXISTS', `${appid} is taken.`);
          removeTenant(orphan.id);
        }
        made += 1;
        const tenant = { id: made, appid };
        tenants.push(tenant);
        scopes.delete(made);
        kept.version += 1;
        tell(replica, 'directory');
        return tenant;
      },
      async end() {
        if (kept.holder === replica) pass(kept);
      },
    };
  }

  const all: MemoryLedgers = {
    isAvailable: true,
    asked: 0,
    onWrite: () => undefined,
    onWritten: () => undefined,
    lose(replica) {
      replicas.delete(replica);
      for (const kept of scopes.values()) {
        const at = kept.waiting.findIndex((one) => one.replica === replica);
        if (at !== -1) kept.waiting.splice(at, 1);
        if (kept.holder === replica) pass(kept);
      }
      for (const { losses } of replicas.values()) for (const loss of losses) loss(replica);
    },
    open(replica) {
      const own = { hints: new Set<(scope: Scope) => void>(), losses: new Set<(replica: string) => void>() };
      replicas.set(replica, own);
      return {
        replica,
        isReadOnly: false,
        async tenants() {
          assertReachable(replica);
          return [...tenants];
        },
        async find(by) {
          assertReachable(replica);
          if ('appid' in by) return tenants.find(({ appid }) => appid === by.appid);
          const key = JSON.stringify(by.token);
          return tenants.find(({ id }) => of(id).parts.get('tokens')?.entries.get(key)?.text !== undefined);
        },
        async begin(scope, since) {
          assertReachable(replica);
          const kept = of(scope);
          if (kept.holder !== undefined) {
            await new Promise<void>((go) => kept.waiting.push({ replica, go }));
          } else kept.holder = replica;
          try {
            assertReachable(replica);
          } catch (error) {
            pass(kept);
            throw error;
          }
          return turnOf(replica, scope, since);
        },
        async read(scope, since) {
          assertReachable(replica);
          return news(of(scope), since);
        },
        onHint: (observer) => {
          own.hints.add(observer);
          return () => own.hints.delete(observer);
        },
        onLost: (observer) => {
          own.losses.add(observer);
          return () => own.losses.delete(observer);
        },
        async close() {
          replicas.delete(replica);
        },
      };
    },
  };
  return all;
}

function partNews(
  part: SharedPart,
  { clearedAt, entries }: KeptPart,
  since: number,
): (readonly [SharedPart, PartChange])[] {
  const isCleared = since > 0 && clearedAt > since;
  const puts = new Map<string | number, unknown>();
  for (const [key, { text, version }] of entries) {
    if (version <= since || (since === 0 && text === undefined)) continue;
    puts.set(JSON.parse(key) as string | number, text === undefined ? undefined : JSON.parse(text));
  }
  return isCleared || puts.size > 0 ? [[part, { isCleared, puts }]] : [];
}

/** What went, of all that came again: whoever knows it has it in another place. */
function goneNews(part: SharedPart, { entries }: KeptPart, since: number): (readonly [SharedPart, PartChange])[] {
  const again = since === 0 ? [] : [...entries].filter(([, entry]) => entry.again > since);
  const puts = new Map(again.map(([key]) => [JSON.parse(key) as string | number, undefined] as const));
  return puts.size > 0 ? [[part, { isCleared: false, puts }]] : [];
}

function logNews(log: LogName, { clearedAt, chunks }: KeptLog, since: number): (readonly [LogName, LogChange])[] {
  const isCleared = since > 0 && clearedAt > since;
  const told = chunks.filter(({ version }) => version > since).map(({ last, text }) => ({ last, text }));
  return isCleared || told.length > 0 ? [[log, { isCleared, chunks: told }]] : [];
}

function writePart({ parts, version }: KeptScope, part: SharedPart, { isCleared, puts, renewed }: PartChange): void {
  const kept = parts.get(part) ?? { clearedAt: 0, entries: new Map() };
  parts.set(part, kept);
  if (isCleared) {
    kept.clearedAt = version;
    kept.entries.clear();
  }
  for (const [name, value] of puts) {
    const key = JSON.stringify(name);
    const text = value === undefined ? undefined : JSON.stringify(value);
    // One that comes again comes last.
    const before = kept.entries.get(key);
    const isAgain = before !== undefined && (before.text === undefined || renewed?.has(name) === true);
    if (isAgain) kept.entries.delete(key);
    kept.entries.set(key, { text, version, again: isAgain ? version : (before?.again ?? 0) });
  }
}

function writeLog({ logs, version }: KeptScope, log: LogName, { isCleared, chunks, oldest = 0 }: LogChange): void {
  const kept = logs.get(log) ?? { clearedAt: 0, chunks: [] };
  logs.set(log, kept);
  if (isCleared) Object.assign(kept, { clearedAt: version, chunks: [] });
  for (const { last, text } of chunks) kept.chunks.push({ last, text, version });
  kept.chunks = kept.chunks.filter(({ last }) => last >= oldest);
}
