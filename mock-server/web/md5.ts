/** How far the four steps that a round repeats rotate. */
const rotations = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21] as const;

const sines = Array.from({ length: 64 }, (_, step) => Math.floor(2 ** 32 * Math.abs(Math.sin(step + 1))));

/**
 * MD5 of some bytes in hex (RFC 1321): what signs getToken. Browsers have none of their own, and what libraries do
 * besides, hashing as bytes come, is of no use here.
 *
 * @example
 * md5(new TextEncoder().encode('115693977732')); // '258eec3118705112b2c53dc8043d4d34'
 */
export function md5(bytes: Uint8Array): string {
  const blocks = inBlocks(bytes);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let start = 0; start < blocks.byteLength; start += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let step = 0; step < 64; step += 1) {
      const round = step >> 4;
      const mixed =
        round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const word = (round === 0 ? step : round === 1 ? 5 * step + 1 : round === 2 ? 3 * step + 5 : 7 * step) % 16;
      const sum = (a + mixed + sines[step]! + blocks.getUint32(start + 4 * word, true)) | 0;
      const by = rotations[4 * round + (step % 4)]!;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << by) | (sum >>> (32 - by)))) | 0;
    }
    state.set([state[0]! + a, state[1]! + b, state[2]! + c, state[3]! + d]);
  }
  return Array.from({ length: 16 }, (_, index) => hexByte(state[index >> 2]! >>> (8 * (index % 4)))).join('');
}

function hexByte(value: number): string {
  return (value & 0xff).toString(16).padStart(2, '0');
}

/** The bytes, a one bit, and how many bits they are at the end of the last block. */
function inBlocks(bytes: Uint8Array): DataView {
  const whole = new Uint8Array((bytes.length + 72) & ~63);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n, true);
  return view;
}
