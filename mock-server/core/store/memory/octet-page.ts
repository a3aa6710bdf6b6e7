/**
 * Octets of a page while it is written, one row behind the other. To write them here takes a third of the time of a text that
 * is put together of pieces, each of which is an object until somebody asks what the whole says; and a page is one text from
 * the beginning, where a collection of garbage would have to carry each of its rows for as long as the journal has it.
 */
export interface OctetPage {
  bytes: Uint8Array;
  end: number;
}

/** A page of this many bytes and more gives them back once it is done. */
const most = 1_048_576;

export function createOctetPage(): OctetPage {
  return { bytes: new Uint8Array(0), end: 0 };
}

/** Begins another page in the place of the one before. */
export function beginPage(page: OctetPage): void {
  if (page.bytes.length >= most) page.bytes = new Uint8Array(0);
  page.end = 0;
}

/** Makes room for so many octets behind the end, where they may be written. @returns where that is */
export function roomOnPage(page: OctetPage, octets: number): Uint8Array {
  reserve(page, octets);
  return page.bytes;
}

/** Writes a text whose characters are octets. */
export function putText(page: OctetPage, text: string): void {
  const { length } = text;
  reserve(page, length);
  const { bytes, end } = page;
  for (let at = 0; at < length; at += 1) bytes[end + at] = text.charCodeAt(at);
  page.end = end + length;
}

/** Writes octets from `start` on, `end` not included: a few dozen, for which a call that copies them would take longer. */
export function putPart(page: OctetPage, octets: Uint8Array, start: number, end: number): void {
  const length = end - start;
  reserve(page, length);
  const { bytes, end: to } = page;
  for (let at = 0; at < length; at += 1) bytes[to + at] = octets[start + at] as number;
  page.end = to + length;
}

/** Writes octets with one call that copies them: the sooner, the more there are. */
export function putOctets(page: OctetPage, octets: Uint8Array): void {
  reserve(page, octets.length);
  page.bytes.set(octets, page.end);
  page.end += octets.length;
}

/** Writes the digits of a whole number below a thousand million, with zeros before it: `count` in all, at most 9. */
export function putDigits(page: OctetPage, number: number, count: number): void {
  reserve(page, count);
  const { bytes, end } = page;
  let left = number;
  let at = end + count;
  for (; at >= end + 3; at -= 3) {
    const rest = Math.floor(left / 1000);
    const three = 3 * (left - 1000 * rest);
    bytes[at - 3] = thousand[three] as number;
    bytes[at - 2] = thousand[three + 1] as number;
    bytes[at - 1] = thousand[three + 2] as number;
    left = rest;
  }
  if (at > end) bytes[at - 1] = thousand[3 * left + 2] as number;
  if (at > end + 1) bytes[at - 2] = thousand[3 * left + 1] as number;
  page.end = end + count;
}

/** Digits of all numbers below a thousand: three at a time out of a table are several times faster than one by one. */
const thousand = Uint8Array.from(
  { length: 3000 },
  (_, at) => 48 + (Math.floor(Math.floor(at / 3) / 10 ** (2 - (at % 3))) % 10),
);

const thousandMillion = 1_000_000_000;

/** Writes a number as JSON has it. */
export function putNumber(page: OctetPage, number: number): void {
  if (!Number.isSafeInteger(number) || number < 0) {
    putText(page, Number.isFinite(number) ? String(number) : 'null');
  } else if (number < thousandMillion) {
    let count = 1;
    for (let beyond = 10; beyond <= number; beyond *= 10) count += 1;
    putDigits(page, number, count);
  } else {
    const high = Math.floor(number / thousandMillion);
    putNumber(page, high);
    putDigits(page, number - high * thousandMillion, 9);
  }
}

function reserve(page: OctetPage, more: number): void {
  if (page.end + more <= page.bytes.length) return;
  const longer = new Uint8Array(Math.max(8192, 2 * (page.end + more)));
  // All of them: what stands behind the end may be written over only in part.
  longer.set(page.bytes);
  page.bytes = longer;
}
