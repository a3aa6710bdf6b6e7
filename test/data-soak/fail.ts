/** Ends the soak: what must hold does not. */
export function fail(when: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length > 10 ? `\n… and ${problems.length - 10} more` : '';
  throw new Error(`${when}:\n${problems.slice(0, 10).join('\n')}${more}`);
}
