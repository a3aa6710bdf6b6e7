import { isDeeperThan } from '../common/json.ts';
import { createUsageFailure } from './exit.ts';
import { asIs, type Text } from './language.ts';
import { deepestFile } from './read-input.ts';

/** One JSON document of a file. */
export type Document = {
  /** From 1; absent for a document that may run over several lines. */
  readonly line?: number;
} & ({ readonly value: unknown } | { /** Why it is no JSON. */ readonly fault: Text });

/** The longest text that is read as one document, in characters. */
const longestDocument = 256 * 1_048_576;

/**
 * The documents of a file: one JSON document over several lines, or one a line (NDJSON), told apart by whether the
 * first line is JSON by itself. One a line is read as it comes, however much there is.
 *
 * @param file the name to use in messages
 * @throws a usage failure for bytes that are not UTF-8, and for a document over 256 Mi characters
 */
export async function* readDocuments(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Document> {
  const lines = linesOf(chunks, file)[Symbol.asyncIterator]();
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const { text, line } = next.value;
    const first = parse(text, line);
    if ('value' in first) yield first;
    else return yield await readWhole(text, lines, file);
    break;
  }
  for (let next = await lines.next(); !next.done; next = await lines.next())
    yield parse(next.value.text, next.value.line);
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

async function readWhole(first: string, rest: AsyncIterator<Line>, file: string): Promise<Document> {
  const texts = [first];
  let length = first.length;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    texts.push(next.value.text);
    length += next.value.text.length;
    if (length > longestDocument) {
      throw createUsageFailure({
        en: `${file} is one document of over 256 MiB. Split it.`,
        zh: `${file} 是超过 256 MiB 的单个文档。请拆分。`,
      });
    }
  }
  return parse(texts.join('\n'));
}

function parse(text: string, line?: number): Document {
  const place = line === undefined ? {} : { line };
  if (isDeeperThan(deepestFile, text)) {
    const en = `it nests arrays and objects more than ${deepestFile} deep`;
    return { ...place, fault: { en, zh: `数组和对象嵌套超过 ${deepestFile} 层` } };
  }
  try {
    return { ...place, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ...place, fault: asIs((error as Error).message) };
  }
}

/** The lines that are not blank. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      throw createUsageFailure({ en: `${file} is not UTF-8 text.`, zh: `${file} 不是 UTF-8 文本。` }, error);
    }
  };
  let line = 0;
  // The pieces of a line that has not ended: joined once, for a line may be all there is.
  let rest: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const [first = '', ...others] = decode(chunk).split('\n');
    rest.push(first);
    length += first.length;
    if (length > longestDocument) {
      throw createUsageFailure({
        en: `${file} has a line of over 256 MiB. Split it.`,
        zh: `${file} 有超过 256 MiB 的行。请拆分。`,
      });
    }
    const last = others.pop();
    if (last === undefined) continue;
    for (const text of [rest.join(''), ...others]) {
      line += 1;
      if (text.trim() !== '') yield { text, line };
    }
    rest = [last];
    length = last.length;
  }
  const text = `${rest.join('')}${decode()}`;
  if (text.trim() !== '') yield { text, line: line + 1 };
}
