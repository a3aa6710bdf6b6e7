/** FNV-1a over the UTF-16 code units of a text: 32 bits. */
export function fnv1a(text: string, basis = 0x811c_9dc5): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  return hash;
}

/** The last step of MurmurHash3: numbers that differ in one bit land far apart. */
export function avalanche(word: number): number {
  const half = Math.imul(word ^ (word >>> 16), 0x85eb_ca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2_ae35);
  return whole ^ (whole >>> 16);
}
