const isoForm = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Milliseconds since the epoch of an ISO 8601 text, or of digits that are such already; `NaN` for any other text. A date
 * alone is its midnight in UTC; a time of day needs its zone.
 */
export function parseInstant(text: string): number {
  if (/^-?\d{1,16}$/.test(text)) return Number(text);
  const [, year, month, day] = isoForm.exec(text) ?? [];
  if (day === undefined) return Number.NaN;
  // Date.parse rolls 30 February over into March; nobody means that.
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) > lastDay ? Number.NaN : Date.parse(text);
}
