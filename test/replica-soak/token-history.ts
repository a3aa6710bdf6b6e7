/** What a client did, and when: times of one stopwatch. */
export interface TokenOperation {
  readonly kind: 'renewed' | 'accepted' | 'refused';
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

/** The time in which a token must have been the one: from the first that knew it to the last that still did. */
interface Zone {
  readonly token: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What contradicts that there is one token at a time, and that each renewal and each use happened at one moment between
 * its call and its answer. Of renewals and uses that were accepted it finds every contradiction: the zones of the values of
 * a register must not overlap (Gibbons and Korach, Testing Shared Memories, 1997).
 */
export function contradictions(history: readonly TokenOperation[]): readonly string[] {
  const byToken = Map.groupBy(history, ({ token }) => token);
  const must: Zone[] = [];
  const problems: string[] = [];
  const may: Zone[] = [];
  for (const [token, operations] of byToken) {
    const known = operations.filter(({ kind }) => kind !== 'refused');
    if (!known.some(({ kind }) => kind === 'renewed')) {
      if (known.length > 0) problems.push(`${token} was accepted, and nobody was given it`);
      continue;
    }
    const firstEnd = Math.min(...known.map(({ end }) => end));
    const lastStart = Math.max(...known.map(({ start }) => start));
    if (firstEnd < lastStart) must.push({ token, from: firstEnd, to: lastStart });
    else may.push({ token, from: lastStart, to: firstEnd });
  }
  must.sort((a, b) => a.from - b.from);
  let before: Zone | undefined;
  for (const zone of must) {
    if (before !== undefined && zone.from < before.to) {
      problems.push(`${before.token} was accepted after ${zone.token} had replaced it`);
    }
    if (before === undefined || zone.to > before.to) before = zone;
  }
  for (const { token, from, to } of may) {
    const around = must.find((zone) => zone.from < from && to < zone.to);
    if (around !== undefined) problems.push(`${token} was issued while ${around.token} was the one before and after`);
  }
  const zones = new Map(must.map((zone) => [zone.token, zone]));
  const renewals = history.filter(({ kind }) => kind === 'renewed');
  for (const { kind, token, start, end } of history) {
    if (kind !== 'refused') continue;
    const zone = zones.get(token);
    const issued = renewals.find((renewal) => renewal.token === token);
    const isReplaced = renewals.some(
      (other) => other.token !== token && other.start < end && (issued === undefined || other.end > issued.start),
    );
    if (zone !== undefined && zone.from < start && end < zone.to) {
      problems.push(`${token} was refused, and accepted before and after`);
    } else if (!isReplaced) problems.push(`${token} was refused before anything could replace it`);
  }
  return problems;
}
