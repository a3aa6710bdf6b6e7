import type { Sign } from '../../../common/line-signature.ts';
import { nodeCrypto } from '../crypto.ts';

const blockLength = 64;
const digestLength = 32;

/** Bodies up to this many bytes are hashed in one go. */
const shortLength = 4096;

/** How many secrets are remembered: more than anyone has receivers, and a bound for a program that makes secrets up. */
const secretsKept = 256;

/** The two messages that HMAC hashes (RFC 2104), all but their ends. */
interface Pads {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

/**
 * Makes a `Sign` of Node's own crypto, which answers at once. An Hmac object costs more to make and to collect than the
 * hashing of a webhook takes, so short bodies are put through two plain hashes instead.
 */
export function createNodeSign(): Sign {
  const padsOf = new Map<string, Pads>();
  let crypto: ReturnType<typeof nodeCrypto> | undefined;

  function recall(secret: string): Pads {
    let pads = padsOf.get(secret);
    if (pads === undefined) {
      if (padsOf.size >= secretsKept) padsOf.clear();
      padsOf.set(secret, (pads = makePads(secret)));
    }
    return pads;
  }

  return (secret, bytes) => {
    const { createHmac, hash } = (crypto ??= nodeCrypto());
    if (bytes.length > shortLength) return createHmac('sha256', secret).update(bytes).digest('base64');
    const { inner, outer } = recall(secret);
    inner.set(bytes, blockLength);
    // A character a byte: half as many as in hex.
    outer.write(hash('sha256', inner.subarray(0, blockLength + bytes.length), 'binary'), blockLength, 'latin1');
    return hash('sha256', outer, 'base64');
  };
}

function makePads(secret: string): Pads {
  const bytes = Buffer.from(secret);
  const key = bytes.length > blockLength ? nodeCrypto().hash('sha256', bytes, 'buffer') : bytes;
  const inner = Buffer.alloc(blockLength + shortLength);
  const outer = Buffer.alloc(blockLength + digestLength);
  for (let index = 0; index < blockLength; index += 1) {
    const byte = key[index] ?? 0;
    inner[index] = byte ^ 0x36;
    outer[index] = byte ^ 0x5c;
  }
  return { inner, outer };
}
