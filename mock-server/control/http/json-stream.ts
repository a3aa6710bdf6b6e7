import type { SetTimer } from '../../../common/deadline.ts';
import { jsonPieces } from './json-pieces.ts';
import type { ControlAnswer } from './route.ts';
import type { ControlStream, OpenStream, StreamReader } from './streams.ts';

/** How long a reader may take nothing before it is hung up on, in ms of real time. */
const longestStall = 30_000;

const headers = { 'content-type': 'application/json; charset=utf-8' };

/** Answers with an object of plain data as JSON; what is long goes out piece by piece, as the reader takes it. */
export function jsonAnswer(value: object, setTimer: SetTimer): ControlAnswer | ControlStream {
  const pieces = jsonPieces(value);
  const first = pieces.next().value ?? '';
  const second = pieces.next();
  if (second.done === true) return { status: 200, headers, text: first };
  return {
    status: 200,
    headers: {
      ...headers,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
    open: (reader) => openStream([first, second.value], pieces, { reader, setTimer }),
  };
}

/** One piece in each turn, so that others are answered between two of them. */
function openStream(
  made: readonly string[],
  pieces: Iterator<string, void>,
  { reader, setTimer }: { readonly reader: StreamReader; readonly setTimer: SetTimer },
): OpenStream {
  const waiting = [...made];
  let cancel = setTimer(0, writeNext);

  function writeNext(): void {
    let piece: string | undefined;
    try {
      piece = waiting.shift() ?? pieces.next().value ?? undefined;
    } catch {
      // The head is out: a text that is cut off is all that tells the reader.
      return reader.abort();
    }
    if (piece === undefined) return reader.end();
    cancel = reader.write(piece) ? setTimer(0, writeNext) : setTimer(longestStall, reader.abort);
  }

  return {
    onDrain() {
      cancel();
      cancel = setTimer(0, writeNext);
    },
    onClose: () => cancel(),
    // It ends by itself, as other answers do.
    hangUp: () => undefined,
  };
}
