import type { LedgerChange, LedgerNews, LogName, SharedPart } from '../ledger.ts';
import type { Row } from './connections.ts';

interface Part {
  isCleared: boolean;
  readonly puts: Map<string | number, unknown>;
}

interface Log {
  isCleared: boolean;
  readonly chunks: { readonly last: number; readonly text: string }[];
  oldest?: number;
}

/** What the rows of the function `changes` say. */
export function readNews(rows: readonly Row[], replica: string): LedgerNews {
  const head = rows.find(([kind]) => kind === 'head');
  if (head === undefined) return { version: 0, isGone: true, isWhole: true, changes: [], alive: new Set([replica]) };
  const [, version, whole, alive] = head;
  const isWhole = whole === 'whole';
  return {
    version: Number(version),
    isGone: false,
    isWhole,
    changes: readChanges(rows, isWhole),
    alive: new Set([replica, ...(JSON.parse(alive ?? '[]') as string[])]),
  };
}

function readChanges(rows: readonly Row[], isWhole: boolean): readonly LedgerChange[] {
  const gone = new Map<SharedPart, Part>();
  const parts = new Map<SharedPart, Part>();
  const logs = new Map<LogName, Log>();
  /** Values that are newer than those of packs, whose keys may have an older place. */
  const singles: (readonly [puts: Part['puts'], key: string | number, value: unknown])[] = [];

  function readEntry(
    name: string | null | undefined,
    entry: { key: string; text: string | null; isAgain: boolean },
  ): void {
    const { puts } = partOf(parts, name);
    const key = JSON.parse(entry.key) as string | number;
    if (entry.isAgain) {
      // It stands at the end now, also where it is known already.
      puts.delete(key);
      if (!isWhole) partOf(gone, name).puts.set(key, undefined);
    }
    puts.set(key, undefined);
    if (entry.text !== '') singles.push([puts, key, entry.text === null ? undefined : JSON.parse(entry.text)]);
  }

  for (const [kind, name, key, value] of rows) {
    switch (kind) {
      case 'cleared':
        partOf(parts, name).isCleared = true;
        break;
      case 'entry':
      case 'again':
        readEntry(name, { key: key ?? '', text: value ?? null, isAgain: kind === 'again' });
        break;
      case 'pack':
        for (const [packed, put] of JSON.parse(value ?? '') as [string | number, unknown][]) {
          partOf(parts, name).puts.set(packed, put);
        }
        break;
      case 'cleared log':
        logOf(logs, name).isCleared = true;
        break;
      case 'oldest':
        logOf(logs, name).oldest = Number(key);
        break;
      case 'chunk':
        logOf(logs, name).chunks.push({ last: Number(key), text: value ?? '' });
        break;
      default:
    }
  }
  for (const [puts, key, value] of singles) {
    if (value === undefined && isWhole) puts.delete(key);
    else puts.set(key, value);
  }
  return [
    ...(gone.size === 0 ? [] : [{ parts: gone, logs: new Map<LogName, Log>() }]),
    ...(parts.size + logs.size === 0 ? [] : [{ parts, logs }]),
  ];
}

function partOf(parts: Map<SharedPart, Part>, name: string | null | undefined): Part {
  const part = parts.get(name as SharedPart) ?? { isCleared: false, puts: new Map() };
  parts.set(name as SharedPart, part);
  return part;
}

function logOf(logs: Map<LogName, Log>, name: string | null | undefined): Log {
  const log = logs.get(name as LogName) ?? { isCleared: false, chunks: [] };
  logs.set(name as LogName, log);
  return log;
}
