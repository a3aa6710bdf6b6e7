import { readTargetUrl } from '../../../mock-server/webhooks/receiver/target-url.ts';
import { createUsageFailure } from '../../exit.ts';
import type { Text } from '../../language.ts';
import { printable } from '../../printable.ts';
import { assertAppid, readControlToken, readServer } from '../../server-option.ts';
import { parseInstant, parseSeed, type Log, type Parse } from '../../settings/parsers.ts';
import { flagOf } from '../../settings/rows.ts';
import { readTimeoutFlag } from '../../timeout-flag.ts';
import { wholeNumber } from '../../whole-number.ts';
import { parseAssignment, type Assignment } from './assignment.ts';
import type { EmittableName } from './event-names.ts';

/** What commander read. */
export interface EmitFlags {
  readonly to?: string;
  readonly server?: string;
  readonly appid?: string;
  readonly controlToken?: string;
  readonly count: string;
  readonly concurrency: string;
  readonly batch?: string;
  readonly destination?: string;
  readonly user?: string;
  readonly set?: readonly string[];
  readonly validate: boolean;
  readonly secret?: string;
  readonly spelling?: 'raw' | 'escaped';
  readonly seed?: string;
  readonly clock?: string;
  readonly timeout?: string;
  readonly dryRun?: true;
  readonly log: Log;
}

/** What to emit, whichever way it goes. */
interface CommonOptions {
  readonly event: EmittableName;
  readonly count: number;
  /** Requests under way at a time. */
  readonly concurrency: number;
  /** LINE user id of who acts. */
  readonly user: string | undefined;
  readonly assignments: readonly Assignment[];
  /** Whether what breaks the contract is refused. */
  readonly validate: boolean;
  readonly dryRun: boolean;
  readonly log: Log;
}

/** Straight to a receiver. */
export interface DirectOptions extends CommonOptions {
  readonly way: 'direct';
  /** Absent for a dry run that names none. */
  readonly url: string | undefined;
  /** Events per request. */
  readonly batch: number;
  /** The bot that is addressed; absent: one that is drawn. */
  readonly destination: string | undefined;
  readonly secret: string | undefined;
  readonly spelling: 'raw' | 'escaped';
  readonly seed: number | undefined;
  /** Milliseconds since the epoch; absent: the present. */
  readonly clock: number | undefined;
  /** How long the receiver may take, in milliseconds. */
  readonly timeout: number;
}

/** Through a running mock server. */
export interface ServerOptions extends CommonOptions {
  readonly way: 'server';
  readonly url: string;
  readonly appid: string;
  readonly controlToken: string | undefined;
  /** How long deliveries may take to end, in milliseconds. */
  readonly timeout: number;
}

export type EmitOptions = DirectOptions | ServerOptions;

/** Flags that go with one way only, and why. */
const directOnly = {
  batch: { en: "there a receiver's batchSize decides", zh: '由接收端的 batchSize 决定' },
  destination: { en: "there the tenant's channel decides", zh: '由租户的渠道决定' },
  secret: { en: 'there each receiver has its own', zh: '每个接收端有自己的密钥' },
  spelling: { en: "there the tenant's switch webhookSpelling decides", zh: '由租户的开关 webhookSpelling 决定' },
  seed: { en: "there the tenant's seed decides", zh: '由租户的种子决定' },
  clock: { en: "there the tenant's clock decides", zh: '由租户的时钟决定' },
} as const satisfies Partial<Record<keyof EmitFlags, Text>>;

/** @throws a usage failure that says which flag is wrong */
export function readEmitOptions(
  event: EmittableName,
  flags: EmitFlags,
  environment: Readonly<Record<string, string | undefined>>,
): EmitOptions {
  const { to, server, dryRun = false } = flags;
  if (to !== undefined && server !== undefined) {
    throw createUsageFailure({
      en: '--to and --server are two ways. Give --to for a receiver, or --server for a mock server.',
      zh: '--to 和 --server 是两种方式。接收端用 --to，模拟服务器用 --server。',
    });
  }
  if (to === undefined && server === undefined && !dryRun) {
    throw createUsageFailure({
      en:
        'Say where to: --to http://127.0.0.1:3000/webhook for a receiver, or --server http://127.0.0.1:7626 for a ' +
        'running mock server. --dry-run needs neither.',
      zh:
        '请说明发往何处：接收端用 --to http://127.0.0.1:3000/webhook，运行中的模拟服务器用 --server http://127.0.0.1:7626。' +
        '--dry-run 两者都不需要。',
    });
  }
  if (event === 'verify') refuseForVerify(flags);
  const common: CommonOptions = {
    event,
    count: readCount('--count', flags.count, { en: 'how many to emit', zh: '要发送的数量' }, 10_000_000),
    concurrency: readCount(
      '--concurrency',
      flags.concurrency,
      { en: 'how many requests go at a time', zh: '同时进行的请求数' },
      1000,
    ),
    user: readText('--user', flags.user, 64),
    assignments: (flags.set ?? []).map(parseAssignment),
    validate: flags.validate,
    dryRun,
    log: flags.log,
  };
  return server === undefined ? direct(common, flags) : throughServer(common, { ...flags, server }, environment);
}

function direct(common: CommonOptions, flags: EmitFlags): DirectOptions {
  const { to, batch = '1', secret, seed, clock, timeout = '2s' } = flags;
  for (const name of ['appid', 'controlToken'] as const) {
    if (flags[name] === undefined) continue;
    throw createUsageFailure({
      en: `${flagOf(name)} goes with --server alone: a receiver knows nothing of it. Leave it out.`,
      zh: `${flagOf(name)} 只配合 --server：接收端对它一无所知。请去掉它。`,
    });
  }
  return {
    ...common,
    way: 'direct',
    url: to === undefined ? undefined : readTargetUrl(to, '*'),
    batch: readCount('--batch', batch, { en: 'how many events one request carries', zh: '一个请求中的事件数' }, 1000),
    destination: readText('--destination', flags.destination, 64),
    secret: readText('--secret', secret, 1024),
    spelling: flags.spelling ?? 'raw',
    seed: readWith('--seed', seed, parseSeed),
    clock: readWith('--clock', clock, parseInstant),
    timeout: readTimeoutFlag(timeout, '10m'),
  };
}

function throughServer(
  common: CommonOptions,
  flags: EmitFlags & { readonly server: string },
  environment: Readonly<Record<string, string | undefined>>,
): ServerOptions {
  for (const [name, why] of Object.entries(directOnly)) {
    if (flags[name as keyof typeof directOnly] === undefined) continue;
    throw createUsageFailure({
      en: `${flagOf(name)} does nothing with --server: ${why.en}. Leave it out, or use --to.`,
      zh: `配合 --server 时 ${flagOf(name)} 不起作用：${why.zh}。请去掉它，或改用 --to。`,
    });
  }
  if (!common.validate) {
    throw createUsageFailure({
      en: '--no-validate does nothing with --server: a mock server makes events that keep to the contract. Use --to.',
      zh: '配合 --server 时 --no-validate 不起作用：模拟服务器产生的事件都遵守契约。请用 --to。',
    });
  }
  const { server, appid = '1', controlToken, timeout = '30s' } = flags;
  assertAppid(appid, { en: 'tenant 1', zh: '租户 1' });
  return {
    ...common,
    way: 'server',
    url: readServer(server),
    appid,
    controlToken: readControlToken(controlToken, environment),
    timeout: readTimeoutFlag(timeout, '1440m'),
  };
}

/** The envelope has no events, so there is nothing to choose. */
function refuseForVerify({ user, set, batch, clock, validate }: EmitFlags): void {
  const given = [
    user !== undefined && '--user',
    set !== undefined && '--set',
    batch !== undefined && '--batch',
    clock !== undefined && '--clock',
    !validate && '--no-validate',
  ].find((flag) => flag !== false);
  if (given === undefined) return;
  throw createUsageFailure({
    en: `${given} does nothing with verify: its envelope has no events. Leave it out.`,
    zh: `${given} 对 verify 不起作用：其信封不含事件。请去掉它。`,
  });
}

function readCount(flag: string, text: string, meaning: Text, most: number): number {
  const number = wholeNumber(text);
  if (number !== undefined && number >= 1 && number <= most) return number;
  throw createUsageFailure({
    en: `${flag} ${printable(text)} is not ${meaning.en}. Give a whole number from 1 to ${most}.`,
    zh: `${flag} ${printable(text)} 不是${meaning.zh}。请给出 1 到 ${most} 的整数。`,
  });
}

function readText(flag: string, text: string | undefined, longest: number): string | undefined {
  if (text === undefined || (text.length >= 1 && text.length <= longest)) return text;
  throw createUsageFailure({
    en: `${flag} has ${text.length} characters. Give 1 to ${longest}.`,
    zh: `${flag} 有 ${text.length} 个字符。请给出 1 到 ${longest} 个。`,
  });
}

function readWith<T>(flag: string, text: string | undefined, parse: Parse<T>): T | undefined {
  if (text === undefined) return undefined;
  const result = parse(text);
  if ('value' in result) return result.value;
  const { en, zh } = result.problem;
  throw createUsageFailure({ en: `${flag} ${printable(text)} ${en}`, zh: `${flag} ${printable(text)} ${zh}` });
}
