import { longestTimer } from '../../../common/timer.ts';
import { createCheckFailure } from '../engine/failure.ts';
import type { CheckReceiverOptions } from './options.ts';

const headerName = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;

/** Headers that are the exam's own. */
const ownHeaders = new Set(['content-length', 'content-type', 'host', 'x-line-signature']);

/** @throws a failure `CHECK_OPTIONS_INVALID` that says which option cannot be used, and why */
export function assertReceiverOptions(options: CheckReceiverOptions): void {
  const { url, handler, secret, destination, probe, headers = {}, timeout, concurrency } = options;
  if (url === undefined && handler === undefined) throw refusal('it needs the url of a receiver, or its handler');
  if (url !== undefined) assertUrl('url', url);
  if (typeof probe === 'string') assertUrl('probe', probe);
  if (secret === '') throw refusal('secret is empty. Leave it out where nothing is signed');
  if (destination === '') throw refusal('destination is empty. Leave it out where any will do');
  assertWhole('timeout', timeout, longestTimer);
  assertWhole('concurrency', concurrency, 1000);
  for (const [name, value] of Object.entries(headers)) {
    if (!headerName.test(name)) throw refusal(`${JSON.stringify(name)} is no name of a header`);
    if (ownHeaders.has(name.toLowerCase())) throw refusal(`the header ${name} is one that the checks set themselves`);
    if (/[\0\r\n]|[^\0-\xff]/.test(value)) throw refusal(`the header ${name} has a value that cannot be sent`);
  }
}

function assertUrl(name: string, text: string): void {
  if (!URL.canParse(text)) throw refusal(`${name} is no URL. Write it like http://127.0.0.1:3000/webhook`);
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw refusal(`${name} has the scheme ${protocol.slice(0, -1)}, and http or https is needed`);
  if (username !== '' || password !== '')
    throw refusal(`${name} carries a user name or password. Send them in the header authorization`);
}

function assertWhole(name: string, value: number | undefined, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= most)) return;
  throw refusal(`${name} must be a whole number from 1 to ${most}, got ${value}`);
}

function refusal(why: string): Error {
  return createCheckFailure('CHECK_OPTIONS_INVALID', `Failed to check the receiver: ${why}.`);
}
