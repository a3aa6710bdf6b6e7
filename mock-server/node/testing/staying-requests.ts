import { createRandom } from '../../../common/random.ts';
import { close, getToken, head, host, one, type Conversation } from './raw-requests.ts';

const plain = head(`GET ${getToken}`, host);
const last = head(`GET ${getToken}`, host, close);
const random = createRandom(20_261_128);

function bytesOf({ pieces }: Conversation): Buffer {
  const text = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string, 'latin1'))).toString('latin1');
  return Buffer.from(text.replace(/^connection: close\r\n/im, ''), 'latin1');
}

/** The same, on a connection that stays until one more request has been answered. */
export function staying(conversation: Conversation): Conversation {
  return { name: `${conversation.name}, then another`, pieces: [bytesOf(conversation), last], answered: 1 };
}

/** The same after a request that is as plain as can be. */
export function after(conversation: Conversation): Conversation {
  const name = `after a plain one, ${conversation.name}`;
  return { ...conversation, name, pieces: [plain, ...conversation.pieces], answered: 1 };
}

/** The same, cut somewhere. */
export function cut(conversation: Conversation): Conversation {
  const bytes = bytesOf(conversation);
  const places = Array.from({ length: random.int(1, 3) }, () => random.int(0, bytes.length)).sort((a, b) => a - b);
  const pieces = [0, ...places].map((from, index) => bytes.subarray(from, places[index]));
  return { name: `${conversation.name}, cut at ${places.join()}`, pieces: [plain, ...pieces, last], answered: 1 };
}

/** Some of them in one piece, and some more after it. */
export function ahead(conversations: readonly Conversation[]): readonly Conversation[] {
  const starts = Array.from({ length: Math.floor(conversations.length / 4) }, (_, index) => index * 4);
  return starts.map((start) => {
    const [first, ...others] = conversations.slice(start, start + 4);
    const together = Buffer.concat(conversations.slice(start, start + random.int(2, 4)).map(bytesOf));
    return one(`${first!.name} and more, ahead`, together, ...others.map(bytesOf), last);
  });
}
