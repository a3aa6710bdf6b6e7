import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** What undici takes for the socket of a request that was sent already. */
export interface Wire {
  readonly duplex: Duplex;
  /** Bytes have come. Whether more may. */
  take(bytes: Buffer): boolean;
  /** No more will come. */
  end(): void;
  break(error: Error): void;
}

/**
 * Makes one. What undici writes to it goes nowhere; what has come for the request is there once it was written, for
 * before that undici takes it for something that nobody asked for.
 */
export function createWire(socket: Socket): Wire {
  let held: Buffer[] | undefined = [];
  let isOver = false;
  let failure: Error | undefined;
  let isAsked = false;

  function release(): void {
    const bytes = held ?? [];
    held = undefined;
    for (const piece of bytes) duplex.push(piece);
    if (failure !== undefined) duplex.destroy(failure);
    else if (isOver) duplex.push(null);
    else socket.resume();
  }

  const duplex = new Duplex({
    read() {
      if (held === undefined) socket.resume();
    },
    write(_, __, done) {
      if (!isAsked) setImmediate(release);
      isAsked = true;
      done();
    },
    destroy(error, done) {
      socket.destroy();
      done(error);
    },
  });
  return {
    duplex,
    take(bytes) {
      const piece = Buffer.from(bytes);
      if (held === undefined) return duplex.push(piece);
      held.push(piece);
      return false;
    },
    end() {
      if (isOver || failure !== undefined) return;
      isOver = true;
      if (held === undefined) duplex.push(null);
    },
    break(error) {
      failure ??= error;
      if (held === undefined) duplex.destroy(error);
    },
  };
}
