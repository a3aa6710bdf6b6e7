import type { Socket } from 'node:net';
import type { HandledResponse } from '../../core/emulator-options.ts';

/** An answer to a request that Node is given to read once more, so that it sends the answer. */
interface MadeAnswer {
  readonly answer: Promise<HandledResponse>;
  /** When the request arrived, as `performance.now()`. */
  readonly startedAt: number;
}

/** Answers that were made, of the next request of a connection. */
export interface MadeAnswers {
  leave(socket: Socket, made: MadeAnswer): void;
  take(socket: Socket): MadeAnswer | undefined;
}

export function createMadeAnswers(): MadeAnswers {
  const left = new WeakMap<Socket, MadeAnswer>();
  return {
    leave: (socket, made) => void left.set(socket, made),
    take(socket) {
      const made = left.get(socket);
      if (made !== undefined) left.delete(socket);
      return made;
    },
  };
}
