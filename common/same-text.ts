/** Compares a text with a secret one, in a time that does not tell how much of it was right. */
export function isSameText(given: string, secret: string): boolean {
  let difference = given.length ^ secret.length;
  for (let index = 0; index < secret.length; index += 1) {
    difference |= secret.charCodeAt(index) ^ given.charCodeAt(index % given.length);
  }
  return difference === 0;
}
