/** Whether a key belongs to a field or to a sheet in front of the page. */
export function isTyping(target: EventTarget | null): boolean {
  return isIn(target, 'input, textarea, select, dialog');
}

/** Whether what a key was pressed on is one of these, or stands in one. */
export function isIn(target: EventTarget | null, selectors: string): boolean {
  return target instanceof Element && target.closest(selectors) !== null;
}
