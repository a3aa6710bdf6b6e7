import type { Socket } from 'node:net';

/** Answers to requests that Node is given to read once more, so that it sends them: of the next request of a connection. */
export interface MadeAnswers<Made> {
  leave(socket: Socket, made: Made): void;
  take(socket: Socket): Made | undefined;
}

export function createMadeAnswers<Made>(): MadeAnswers<Made> {
  const left = new WeakMap<Socket, Made>();
  return {
    leave: (socket, made) => void left.set(socket, made),
    take(socket) {
      const made = left.get(socket);
      if (made !== undefined) left.delete(socket);
      return made;
    },
  };
}
