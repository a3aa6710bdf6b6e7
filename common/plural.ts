/** `12,000`. What formats numbers is loaded only once there is one: a start is no slower for it. */
export function numberText(value: number): string {
  return value.toLocaleString('en');
}

/** `1 event`, `2,000 events`; `1 delivery`, `2 deliveries` by its third argument. */
export function plural(count: number, one: string, several = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : several}`;
}
