/** The longest id, in UTF-16 units. */
const idLength = 64;

/** What to do about an id that is none. */
export const idForm = `Give it 1 to ${idLength} whole characters, and neither . nor ..`;

/**
 * Whether an id can stand in a URL: whole characters, not too many, and none of the names that a URL takes for a folder.
 */
export function isAddressable(id: string): boolean {
  return id.length >= 1 && id.length <= idLength && id.isWellFormed() && id !== '.' && id !== '..';
}
