/** The `candidates` that `text` may have meant, nearest first, at most `most` of them. */
export function suggest(text: string, candidates: readonly string[], most = 3): readonly string[] {
  // To meet any other, more than half of the text would have to go: comparing it takes long, and a text has any length.
  return candidates
    .filter((candidate) => text.length <= 2 * candidate.length)
    .map((candidate) => ({ candidate, distance: editDistance(text, candidate) }))
    .filter(({ candidate, distance }) => distance <= Math.max(candidate.length, text.length) / 2)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** How many letters must be put in, taken out or changed to get from one text to the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let y = 1; y <= from.length; y += 1) {
    const next = [y];
    for (let x = 1; x <= to.length; x += 1) {
      const change = row[x - 1]! + (from[y - 1] === to[x - 1] ? 0 : 1);
      next.push(Math.min(change, row[x]! + 1, next[x - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
