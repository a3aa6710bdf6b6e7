import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';

/** Makes a pattern that gives up, and finds nothing, once it has gone back from so many tries. */
type MakeLimited = (source: string, flags: string, limit: number) => RegExp;

/** One look of a regular expression into a text. */
interface Search {
  readonly pattern: RegExp;
  readonly from: number;
  readonly text: string;
}

/**
 * How often all the regular expressions that `run` uses go back from what they tried, within a factor of two. It is a
 * count, and no time: the same however busy the machine is.
 */
export function regexpWork(run: () => void): number {
  // Once set it stays. It lets V8 read names with a percent sign, and changes nothing else.
  setFlagsFromString('--allow-natives-syntax');
  const make = runInThisContext('(source, flags, limit) => %NewRegExpWithBacktrackLimit(source, flags, limit)');
  const limited = cached(make as MakeLimited);
  return searchesOf(run).reduce((sum, search) => sum + backtracksOf(search, limited), 0);
}

function cached(make: MakeLimited): MakeLimited {
  const made = new Map<string, RegExp>();
  return (source, flags, limit) => {
    const key = `${limit} ${flags} ${source}`;
    const pattern = made.get(key) ?? make(counted(source), flags, limit);
    made.set(key, pattern);
    return pattern;
  };
}

/** V8 goes back through what repeats plainly (`a*`, `(?:ab)*`) without a count; what is captured (`(a)*`) is counted. */
function counted(source: string): string {
  const token = /(\\(?:x[\da-f]{2}|u[\da-f]{4}|p\{\w+\}|.)|\[(?:\\.|[^\]\\])*\]|\(\?:|[^\\[()])(?=([*+?]|\{\d)?)/gi;
  return source.replaceAll(token, (_, atom: string, quantifier?: string) => {
    if (atom === '(?:') return '(';
    return quantifier === undefined || /^[*+?}]$/.test(atom) ? atom : `(${atom})`;
  });
}

/** What replaces, tests and matches by a pattern asks `exec` for it, where that is not the built-in one. */
function searchesOf(run: () => void): readonly Search[] {
  const searches: Search[] = [];
  const original = Reflect.getOwnPropertyDescriptor(RegExp.prototype, 'exec')!;
  const exec = original.value as (this: RegExp, text: string) => RegExpExecArray | null;
  function noted(this: RegExp, text: string): RegExpExecArray | null {
    searches.push({ pattern: this, from: this.global || this.sticky ? this.lastIndex : 0, text });
    return exec.call(this, text);
  }
  Reflect.defineProperty(RegExp.prototype, 'exec', { ...original, value: noted });
  try {
    run();
  } finally {
    Reflect.defineProperty(RegExp.prototype, 'exec', original);
  }
  return searches;
}

/** The least power of two that lets it come to its end: it finds the end of the text where it would find nothing. */
function backtracksOf({ pattern: { source, flags, sticky }, from, text }: Search, limited: MakeLimited): number {
  const otherwise = sticky ? '' : '(?![^])';
  for (let limit = 1; ; limit *= 2) {
    const pattern = limited(`(?:${source})|${otherwise}`, sticky || flags.includes('g') ? flags : `${flags}g`, limit);
    pattern.lastIndex = from;
    if (pattern.test(text)) return limit;
  }
}
