import { unicodeEscape } from '../../../common/unicode-escape.ts';

/** Attributes; one that is undefined is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 has no way to write, not even as a reference: most control characters, and half a surrogate pair. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** An element; its content is what `xmlText` or other elements gave. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const head = [name, ...given.map(([key, value]) => `${key}="${escape(String(value), /[&<>"\t\n\r]/g)}"`)].join(' ');
  return content.length === 0 ? `<${head}/>` : `<${head}>${content.join('')}</${name}>`;
}

/** Text between tags. Line ends stay as they are. */
export function xmlText(text: string): string {
  return escape(text, /[&<>\r]/g);
}

function escape(text: string, special: RegExp): string {
  const writable = text.replaceAll(unwritable, unicodeEscape);
  return writable.replaceAll(special, (character) => entities[character]!);
}
