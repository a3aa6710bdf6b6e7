import type {
  Ledger,
  LedgerChange,
  LedgerNews,
  LogChange,
  LogName,
  PartChange,
  Scope,
  SharedPart,
  Turn,
} from '../ledger.ts';

/** Replicas of a test. */
export interface Replicas {
  readonly one: Ledger;
  readonly two: Ledger;
  /** A tenant that both have, without anything in it. */
  readonly tenant: number;
}

/** A change that puts values, part by part. */
export function puts(
  parts: Partial<Record<SharedPart, readonly (readonly [string | number, unknown])[]>>,
  {
    cleared = [],
    renewed = [],
  }: { readonly cleared?: readonly SharedPart[]; readonly renewed?: readonly string[] } = {},
): LedgerChange {
  const names = new Set([...cleared, ...(Object.keys(parts) as SharedPart[])]);
  const changes = [...names].map((name): [SharedPart, PartChange] => [
    name,
    { isCleared: cleared.includes(name), puts: new Map(parts[name]), renewed: new Set(renewed) },
  ]);
  return { parts: new Map(changes), logs: new Map() };
}

/** A change that adds chunks to a log. */
export function adds(
  log: LogName,
  chunks: readonly (readonly [number, string])[],
  { isCleared = false, oldest }: { readonly isCleared?: boolean; readonly oldest?: number } = {},
): LedgerChange {
  const change: LogChange = { isCleared, chunks: chunks.map(([last, text]) => ({ last, text })), oldest };
  return { parts: new Map(), logs: new Map([[log, change]]) };
}

/** What a part holds, in order, to somebody who takes in news. */
export function held(
  news: LedgerNews,
  part: SharedPart,
  before: readonly (readonly [string | number, unknown])[] = [],
): readonly (readonly [string | number, unknown])[] {
  const now = new Map(news.isWhole ? [] : before);
  for (const { parts } of news.changes) {
    const change = parts.get(part);
    if (change?.isCleared && !news.isWhole) now.clear();
    for (const [key, value] of change?.puts ?? []) {
      if (value === undefined) now.delete(key);
      else now.set(key, value);
    }
  }
  return [...now];
}

/** Makes a tenant, in a turn at the directory. */
export async function addTenant(ledger: Ledger, appid: string): Promise<number> {
  const turn = await ledger.begin('directory', 0);
  const { id } = await turn.addTenant(appid);
  await turn.end();
  return id;
}

/** Does something in a turn, and ends it. */
export async function inTurn<T>(ledger: Ledger, scope: Scope, run: (turn: Turn) => Promise<T>, since = 0): Promise<T> {
  const turn = await ledger.begin(scope, since);
  try {
    return await run(turn);
  } finally {
    await turn.end();
  }
}

/** Writes in a turn of its own. @returns the version that this makes */
export function writeIn(ledger: Ledger, scope: Scope, change: LedgerChange | 'gone'): Promise<number> {
  return inTurn(ledger, scope, (turn) => turn.write(change));
}
