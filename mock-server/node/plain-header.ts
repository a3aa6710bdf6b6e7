/** A header as plain messages have it, its name in small letters. */
export interface PlainHeader {
  readonly name: string;
  readonly value: string;
}

const headerLine = /^([\w!#$%&'*+.^`|~-]+): ?([!-~](?:[ -~]*[!-~])?)?$/;

/** Reads a line of a head: printable ASCII, one space or none before the value. Absent for what somebody else must read. */
export function readPlainHeader(line: string): PlainHeader | undefined {
  const [, spelt, value = ''] = headerLine.exec(line) ?? [];
  const name = spelt?.toLowerCase();
  // No object can hold this one like others.
  return name === undefined || name === '__proto__' ? undefined : { name, value };
}
