/**
 * Another id of digits, its neighbour, on the side that a double rounds to the same: whoever keeps ids as numbers takes the two
 * for one.
 */
export function nearNumber(id: string): string {
  const [before, after] = [String(BigInt(id) - 1n), String(BigInt(id) + 1n)];
  return Number(before) === Number(id) ? before : after;
}
