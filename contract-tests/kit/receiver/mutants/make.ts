import type { Mutant } from '../../engine/mutant.ts';
import type { ReceiverHandler } from '../../index.ts';
import { createWebReceiver, type Arrived, type Steps, type WebReceiver } from './web-receiver.ts';

/** A receiver with one bug of the kind people write. */
export type ReceiverMutant = Mutant<Surroundings, ExaminedReceiver>;

/** What is asked, and what tells what has been handled. */
export type ExaminedReceiver = Pick<WebReceiver, 'handler' | 'probe'>;

/** What a mutant can do beside answering. */
export interface Surroundings {
  readonly secret: string;
  /** What time it is, in ms. */
  now(): number;
  /** Lets time pass, in ms. */
  pass(milliseconds: number): void;
  /** Lets the time of every request run out that is under way. */
  runOut(): void;
}

/** Does steps wrong; they are made anew for each receiver, so that none shares what another has seen. */
export function withSteps(steps: () => Partial<Steps>): ReceiverMutant['make'] {
  return ({ secret }) => createWebReceiver(secret, steps());
}

/** Does something wrong around a right receiver. */
export function around(
  wrap: (receiver: WebReceiver, surroundings: Surroundings) => ReceiverHandler,
): ReceiverMutant['make'] {
  return (surroundings) => {
    const receiver = createWebReceiver(surroundings.secret);
    return { handler: wrap(receiver, surroundings), probe: receiver.probe };
  };
}

/** Takes something in an event for granted. */
export function expecting(handle: (event: Arrived) => unknown): ReceiverMutant['make'] {
  return withSteps(() => ({ handle }));
}

/** What a handler gives to a database that is picky. */
export function refuse(condition: boolean | undefined, why: string): void {
  if (condition === true) throw new Error(why);
}

/** What somebody who connects meets when no process is there. */
export function refuseConnection(): never {
  throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:3000'), { code: 'ECONNREFUSED' });
}

/** What somebody meets whose answer is cut off. */
export function cutOff(): never {
  const cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  throw Object.assign(new TypeError('fetch failed'), { cause });
}
