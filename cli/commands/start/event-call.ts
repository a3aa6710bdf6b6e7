import type { Language } from '../../language.ts';
import { startWords } from './words.ts';

/** A receiver as the banner shows it. */
export interface ShownReceiver {
  readonly url: string;
  readonly secret?: string | undefined;
  readonly redelivery: { readonly enabled: boolean };
}

/** `http://127.0.0.1:3000/webhook (signed, redelivery)` */
export function receiverText({ url, secret, redelivery }: ShownReceiver, language: Language = 'en'): string {
  const words = startWords[language];
  const notes = [
    secret === undefined ? words.unsigned : words.signed,
    ...(redelivery.enabled ? [words.redelivery] : []),
  ];
  return `${url} (${notes.join(', ')})`;
}

export interface EventCallOptions {
  /** Where the mock server is reached, without a slash at the end. */
  readonly url: string;
  readonly appid: string;
  readonly controlToken?: string | undefined;
  readonly shell: 'posix' | 'windows';
}

/** A control call to paste into a shell: a LINE user of the tenant sends an image. */
export function eventCall({ url, appid, controlToken, shell }: EventCallOptions): string {
  const quote = shell === 'windows' ? quoteForWindows : quoteForPosix;
  const token = controlToken === undefined ? [] : [`authorization: Bearer ${controlToken}`];
  return [
    'curl',
    ...(url.startsWith('https:') ? ['-k'] : []),
    quote(`${url}/_mock/tenants/${encodeURIComponent(appid)}/events`),
    ...['content-type: application/json', ...token].map((header) => `-H ${quote(header)}`),
    `-d ${quote('{"type":"image"}')}`,
  ].join(' ');
}

function quoteForPosix(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function quoteForWindows(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`)}"`;
}
