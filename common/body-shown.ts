/** So many characters of a body are in a journal: what is that long may have been longer. */
export const bodyShown = 65_536;
