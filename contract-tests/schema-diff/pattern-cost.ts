/** What trying a pattern may cost, in characters looked at. */
const most = 1_000_000;
/** Longer patterns, and larger repetitions, are not even compiled. */
const longest = 1000;

/**
 * Whether a regular expression of somebody else's can be tried on a text without taking long, whatever the two are. A
 * group that is repeated and holds a choice, and one that looks around or back, can take for ever: these are never tried.
 */
export function isCheap(pattern: string, text: string): boolean {
  const cost = costOf(pattern, text.length + 1);
  return cost !== undefined && cost <= most;
}

/** An upper bound of the ways to try a pattern on a text of so many characters; `undefined` where there is none. */
function costOf(pattern: string, length: number): number | undefined {
  if (pattern.length > longest || /\\[1-9k]|\(\?(?:[=!]|<[=!])/.test(pattern)) return undefined;
  // A class, and an escaped character, is one character of the text.
  const bare = pattern.replace(/\\[pPu]\{[^}]*\}|\\./gsu, 'x').replace(/\[[^\]]*\]/g, 'x');
  let ways = length;
  let closed: { readonly end: number; readonly chooses: boolean } | undefined;
  const groups = [{ chooses: false }];
  for (const { 0: token, 1: least, 2: comma, 3: greatest, index } of bare.matchAll(
    /\(\?(?::|<\w+>)|[()|*+?]|\{(\d+)(,?)(\d*)\}/g,
  )) {
    const group = groups.at(-1)!;
    if (token.startsWith('(')) groups.push({ chooses: false });
    else if (token === ')') {
      const { chooses } = groups.pop()!;
      closed = { end: index + 1, chooses };
      (groups.at(-1) ?? group).chooses ||= chooses;
    } else if (token === '|' || token === '?') {
      group.chooses = true;
      ways *= 2;
    } else {
      // A group that chooses inside, again and again.
      if (closed?.end === index && closed.chooses) return undefined;
      if (Number(least) > longest || Number(greatest) > longest) return undefined;
      const isExact = least !== undefined && comma === '';
      if (isExact) continue;
      group.chooses = true;
      ways *= greatest === undefined || greatest === '' ? length : Math.min(length, Number(greatest) + 1);
    }
    if (groups.length === 0) return undefined;
  }
  return ways * pattern.length;
}
