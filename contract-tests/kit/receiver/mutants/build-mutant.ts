import type { ReceiverHandler } from '../../index.ts';
import { createWebReceiver, type Steps, type WebReceiver } from './web-receiver.ts';

/** A receiver with one bug of the kind people write. */
export interface Mutant {
  readonly name: string;
  /** What a person got wrong. */
  readonly mistake: string;
  /** The rule that is meant to catch it. */
  readonly rule: string;
  /** Rules that have to be tried before, to bring the bug about. */
  readonly after?: readonly string[];
  /** Steps done wrong; made anew for each receiver, so that none shares what another has seen. */
  readonly steps?: () => Partial<Steps>;
  /** What is wrong around the receiver. */
  readonly around?: (receiver: WebReceiver, surroundings: Surroundings) => ReceiverHandler;
}

/** What a mutant can do beside answering. */
export interface Surroundings {
  /** Lets time pass, in ms. */
  pass(milliseconds: number): void;
  /** Lets the time of every request run out that is under way. */
  runOut(): void;
  readonly secret: string;
}

/** What somebody who connects meets when no process is there. */
export function refuseConnection(): never {
  throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:3000'), { code: 'ECONNREFUSED' });
}

/** Builds it: what is asked, and what has been handled. */
export function buildMutant(
  { steps, around }: Mutant,
  surroundings: Surroundings,
): Pick<WebReceiver, 'handler' | 'probe'> {
  const receiver = createWebReceiver(surroundings.secret, steps?.());
  return { handler: around?.(receiver, surroundings) ?? receiver.handler, probe: receiver.probe };
}
