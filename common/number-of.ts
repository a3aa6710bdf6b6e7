/** The number that a value of JSON is, or `NaN`: an object may refuse to be made one. */
export function numberOf(value: unknown): number {
  return typeof value === 'object' ? Number.NaN : Number(value);
}
