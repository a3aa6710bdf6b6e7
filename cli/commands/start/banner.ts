import { operations } from '../../../generators/generated/operations.ts';
import { nodeCrypto } from '../../../mock-server/node/crypto.ts';
import type { Language } from '../../language.ts';
import { bannerOf, controlRows, type BannerRow } from '../../running/banner.ts';
import type { Style } from '../../style.ts';
import { eventCall, receiverText, type ShownReceiver } from './event-call.ts';
import { startWords } from './words.ts';

export interface BannerOptions {
  readonly version: string;
  /** Where the mock server is reached, without a slash at the end. */
  readonly url: string;
  readonly appid: string;
  readonly appKey: string;
  readonly seed: number;
  readonly clock: { readonly now: number; readonly frozen: boolean };
  readonly timezone: string;
  /** The initial state: its name, or its file. */
  readonly state: string;
  /** The file that everything is kept in. */
  readonly data?: string | undefined;
  /** The database that it shares with others, without who logs in. */
  readonly store?: string | undefined;
  /** Where the tenant's webhook events go. */
  readonly receivers?: readonly ShownReceiver[];
  /** Whether `create_time` is compared with the clock: then the curl line is good for a while only. */
  readonly checksCreateTime: boolean;
  readonly controlToken?: string | undefined;
  /** The configuration in use. */
  readonly configFile?: string | undefined;
  readonly style: Style;
  /** Default: English. */
  readonly language?: Language | undefined;
  readonly shell: 'posix' | 'windows';
}

/** The credentials and the time of the example on the provider's page (获取Token). */
const example = { appid: '1', appKey: '2', createTime: 1_569_397_773 } as const;

/** What `start` says once the mock server listens. */
export function banner(options: BannerOptions): string {
  const { version, url, appid, appKey, seed, clock, timezone, state, controlToken, configFile, style } = options;
  const { data, store, receivers = [], language = 'en' } = options;
  const words = startWords[language];
  const time = clock.frozen ? words.standsAt(new Date(clock.now).toISOString()) : words.runs;
  const rows: readonly BannerRow[] = [
    [words.url, style.strong(url)],
    [words.console, `${consoleUrl(url, controlToken)}  ${style.faint(words.inBrowser)}`],
    ['appid', appid],
    ['app_key', appKey],
    [words.seed, String(seed)],
    [words.clock, `${time}, ${timezone}`],
    [words.state, state],
    ...(data === undefined ? [] : [[words.data, data] as const]),
    ...(store === undefined ? [] : [[words.store, store] as const]),
    ...(configFile === undefined ? [] : [[words.config, configFile] as const]),
    ...controlRows(options, { style, language }),
    ...receivers.map((receiver) => [words.receiver, receiverText(receiver, language)] as const),
  ];
  const next = [
    style.faint(words.getToken),
    curlLine(options),
    '',
    ...(receivers.length === 0 ? [] : [style.faint(words.sendImage), eventCall(options), '']),
    style.faint(words.stop),
  ];
  return bannerOf({ title: words.ready(version), rows, next, style });
}

/** What a browser opens: it cannot send the token in a header. */
export function consoleUrl(url: string, controlToken: string | undefined): string {
  return controlToken === undefined ? url : `${url}/_mock?token=${encodeURIComponent(controlToken)}`;
}

/** A token call to paste into a shell. */
export function curlLine({ url, appid, appKey, clock, checksCreateTime, shell }: Omit<BannerOptions, 'style'>): string {
  const isExample = appid === example.appid && appKey === example.appKey && !checksCreateTime;
  const createTime = isExample ? example.createTime : Math.floor(clock.now / 1000);
  const sign = nodeCrypto().createHash('md5').update(`${appid}${createTime}${appKey}`).digest('hex');
  const query = `appid=${encodeURIComponent(appid)}&create_time=${createTime}&sign=${sign}`;
  const flags = url.startsWith('https:') ? '-k ' : '';
  return `curl ${flags}${quote(`${url}${operations.getToken.path}?${query}`, shell)}`;
}

/** What `encodeURIComponent` leaves as it is holds one character that a shell minds: the single quote. */
function quote(text: string, shell: BannerOptions['shell']): string {
  return shell === 'windows' ? `"${text}"` : `'${text.replaceAll("'", '%27')}'`;
}
