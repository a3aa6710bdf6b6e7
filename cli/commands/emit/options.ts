import { parseDuration } from '../../../common/duration.ts';
import { readTargetUrl } from '../../../mock-server/webhooks/receiver/target-url.ts';
import { createUsageFailure } from '../../exit.ts';
import { printable } from '../../printable.ts';
import { readControlToken, readServer } from '../../server-option.ts';
import { parseInstant, parseSeed, type Log, type Parse } from '../../settings/parsers.ts';
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
  batch: "there a receiver's batchSize decides",
  destination: "there the tenant's channel decides",
  secret: 'there each receiver has its own',
  spelling: "there the tenant's switch webhookSpelling decides",
  seed: "there the tenant's seed decides",
  clock: "there the tenant's clock decides",
} as const satisfies Partial<Record<keyof EmitFlags, string>>;

/** @throws a usage failure that says which flag is wrong */
export function readEmitOptions(
  event: EmittableName,
  flags: EmitFlags,
  environment: Readonly<Record<string, string | undefined>>,
): EmitOptions {
  const { to, server, dryRun = false } = flags;
  if (to !== undefined && server !== undefined) {
    throw createUsageFailure(
      '--to and --server are two ways. Give --to for a receiver, or --server for a mock server.',
    );
  }
  if (to === undefined && server === undefined && !dryRun) {
    throw createUsageFailure(
      'Say where to: --to http://127.0.0.1:3000/webhook for a receiver, or --server http://127.0.0.1:7626 for a ' +
        'running mock server. --dry-run needs neither.',
    );
  }
  if (event === 'verify') refuseForVerify(flags);
  const common: CommonOptions = {
    event,
    count: readCount('--count', flags.count, 'how many to emit', 10_000_000),
    concurrency: readCount('--concurrency', flags.concurrency, 'how many requests go at a time', 1000),
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
    throw createUsageFailure(`${flagOf(name)} goes with --server alone: a receiver knows nothing of it. Leave it out.`);
  }
  return {
    ...common,
    way: 'direct',
    url: to === undefined ? undefined : readTargetUrl(to, '*'),
    batch: readCount('--batch', batch, 'how many events one request carries', 1000),
    destination: readText('--destination', flags.destination, 64),
    secret: readText('--secret', secret, 1024),
    spelling: flags.spelling ?? 'raw',
    seed: readWith('--seed', seed, parseSeed),
    clock: readWith('--clock', clock, parseInstant),
    timeout: readTimeout(timeout, 600_000),
  };
}

function throughServer(
  common: CommonOptions,
  flags: EmitFlags & { readonly server: string },
  environment: Readonly<Record<string, string | undefined>>,
): ServerOptions {
  for (const [name, why] of Object.entries(directOnly)) {
    if (flags[name as keyof typeof directOnly] === undefined) continue;
    throw createUsageFailure(`${flagOf(name)} does nothing with --server: ${why}. Leave it out, or use --to.`);
  }
  if (!common.validate) {
    throw createUsageFailure(
      '--no-validate does nothing with --server: a mock server makes events that keep to the contract. Use --to.',
    );
  }
  const { server, appid = '1', controlToken, timeout = '30s' } = flags;
  return {
    ...common,
    way: 'server',
    url: readServer(server),
    appid,
    controlToken: readControlToken(controlToken, environment),
    timeout: readTimeout(timeout, 86_400_000),
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
  throw createUsageFailure(`${given} does nothing with verify: its envelope has no events. Leave it out.`);
}

function readCount(flag: string, text: string, meaning: string, most: number): number {
  const number = wholeNumber(text);
  if (number !== undefined && number >= 1 && number <= most) return number;
  throw createUsageFailure(`${flag} ${printable(text)} is not ${meaning}. Give a whole number from 1 to ${most}.`);
}

function readText(flag: string, text: string | undefined, longest: number): string | undefined {
  if (text === undefined || (text.length >= 1 && text.length <= longest)) return text;
  throw createUsageFailure(`${flag} has ${text.length} characters. Give 1 to ${longest}.`);
}

function readWith<T>(flag: string, text: string | undefined, parse: Parse<T>): T | undefined {
  if (text === undefined) return undefined;
  const result = parse(text);
  if ('value' in result) return result.value;
  throw createUsageFailure(`${flag} ${printable(text)} ${result.problem}`);
}

function readTimeout(text: string, longest: number): number {
  const milliseconds = parseDuration(text);
  if (milliseconds >= 1 && milliseconds <= longest) return milliseconds;
  throw createUsageFailure(`--timeout ${printable(text)} is out of range. Give 1ms to ${longest / 60_000}m.`);
}

function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/gu, '-$&').toLowerCase()}`;
}
