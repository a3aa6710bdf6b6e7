const number = new Intl.NumberFormat('en');

/** `1 event`, `2,000 events`. */
export function plural(count: number, noun: string): string {
  return `${number.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
