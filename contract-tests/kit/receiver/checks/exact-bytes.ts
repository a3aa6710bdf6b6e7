import { isObject } from '../../../../common/json.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';
import { both } from '../bilingual.ts';
import { escaped } from './texts.ts';

interface Spelling {
  readonly what: Bilingual;
  readonly write: (envelope: unknown) => string;
}

/** Spellings of one envelope that mean the same and are other bytes. */
export const exactSpellings: readonly Spelling[] = [
  spelling('short JSON in UTF-8', 'UTF-8 的紧凑 JSON', JSON.stringify),
  spelling('JSON in ASCII, the rest escaped', '其余字符转义的 ASCII JSON', escaped),
  spelling('JSON with upper-case escapes', '转义用大写的 JSON', (envelope) =>
    escaped(envelope).replaceAll(/\\u[0-9a-f]{4}/g, (escape) => `\\u${escape.slice(2).toUpperCase()}`),
  ),
  spelling('JSON with escaped slashes', '斜杠转义的 JSON', (envelope) =>
    JSON.stringify(envelope).replaceAll('/', '\\/'),
  ),
  spelling('JSON on indented lines', '缩进的多行 JSON', (envelope) => JSON.stringify(envelope, undefined, 2)),
  spelling('JSON with Windows line ends and tabs', '带 CRLF 与制表符的 JSON', (envelope) =>
    JSON.stringify(envelope, undefined, '\t').replaceAll('\n', '\r\n'),
  ),
  spelling('JSON with a blank after each comma and colon', '逗号和冒号后带空格的 JSON', (envelope) =>
    JSON.stringify(envelope, undefined, 1).replaceAll(/\n */g, ' '),
  ),
  spelling('JSON with a newline at its end', '末尾有换行的 JSON', (envelope) => `${JSON.stringify(envelope)}\n`),
  spelling('JSON between blanks', '前后有空白的 JSON', (envelope) => `  \n${JSON.stringify(envelope)}  `),
  spelling('JSON with its members in another order', '字段顺序不同的 JSON', (envelope) =>
    JSON.stringify(reversed(envelope)),
  ),
  spelling('JSON with a number as 1.5e3', '数字写作 1.5e3 的 JSON', (envelope) =>
    JSON.stringify(envelope).replace(
      /"timestamp":(\d)(\d+)/,
      (_, first: string, rest: string) => `"timestamp":${first}.${rest}e${rest.length}`,
    ),
  ),
];

function spelling(en: string, zh: string, write: (envelope: unknown) => string): Spelling {
  return { what: both(`a text message as ${en}, rightly signed`, `以${zh}书写、签名正确的文本消息`), write };
}

function reversed(value: unknown): unknown {
  if (!isObject(value)) return Array.isArray(value) ? value.map(reversed) : value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
