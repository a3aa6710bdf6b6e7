/** How long a piece is at least, in characters, unless it is the last. */
const pieceLength = 262_144;

/**
 * The text `JSON.stringify` makes of an object of plain data, in pieces that are made as they are asked for: no text holds
 * all of a long list.
 */
export function* jsonPieces(value: object): Generator<string, void> {
  let piece = '';
  for (const part of partsOf(value)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* partsOf(value: object): Generator<string, void> {
  let before = '{';
  for (const [key, held] of Object.entries(value)) {
    if (held === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (Array.isArray(held)) yield* itemsOf(held);
    else yield JSON.stringify(held);
  }
  yield before === '{' ? '{}' : '}';
}

function* itemsOf(items: readonly unknown[]): Generator<string, void> {
  let before = '[';
  for (const item of items) {
    yield `${before}${item === undefined ? 'null' : JSON.stringify(item)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
