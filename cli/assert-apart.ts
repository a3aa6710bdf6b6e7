import { resolve } from 'node:path';
import { isSameFile } from '../mock-server/node/same-file.ts';
import { createUsageFailure } from './exit.ts';
import { asIs, type Text } from './language.ts';
import { printable } from './printable.ts';

/** A file of a command line, and what names it: `--output`. */
export interface NamedFile {
  readonly by: string | Text;
  /** Absent where none is named. */
  readonly file: string | undefined;
}

interface ApartOptions {
  /** Where relative paths start. */
  readonly folder: string;
  readonly writes: readonly NamedFile[];
  /** What must stay as it is. */
  readonly reads?: readonly NamedFile[];
}

/**
 * Sees that each file is written once, and none that is read: the last one would be all that is left.
 *
 * @throws a usage failure that says which are the same
 */
export function assertApart({ folder, writes, reads = [] }: ApartOptions): void {
  const isSame = (one: string, other: string): boolean => isSameFile(resolve(folder, one), resolve(folder, other));
  writes.forEach(({ by, file }, index) => {
    if (file === undefined || file === '') return;
    const [shown, name] = [printable(file), textOf(by)];
    const isIt = ({ file: other }: NamedFile): boolean => other !== undefined && other !== '' && isSame(file, other);
    const before = writes.slice(0, index).find(isIt);
    if (before !== undefined) throw createUsageFailure(twice(textOf(before.by), name, shown));
    const read = reads.find(isIt);
    if (read === undefined) return;
    const source = textOf(read.by);
    throw createUsageFailure({
      en: `${name.en} would replace ${shown}, which is read: ${source.en}. Name another file.`,
      zh: `${name.zh} 会覆盖要读取的 ${shown}（${source.zh}）。请指定另一个文件。`,
    });
  });
}

function twice(first: Text, second: Text, file: string): Text {
  if (first.en === second.en) {
    return {
      en: `${first.en} names ${file} twice: the last would replace what came before. Give each a file of its own.`,
      zh: `${first.zh} 两次指定了 ${file}：后写的会覆盖先写的。请各指定一个文件。`,
    };
  }
  return {
    en: `${first.en} and ${second.en} name one file, ${file}: one would replace the other. Give each a file of its own.`,
    zh: `${first.zh} 和 ${second.zh} 指定了同一个文件 ${file}：其一会覆盖另一个。请各指定一个文件。`,
  };
}

function textOf(by: string | Text): Text {
  return typeof by === 'string' ? asIs(by) : by;
}
