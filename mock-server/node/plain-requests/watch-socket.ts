import type { Socket } from 'node:net';

/** How long a connection may do nothing, in ms. */
export interface Waits {
  /** Before its first request. */
  readonly silent: number;
  /** While its client takes nothing of an answer. */
  readonly unread: number;
  /** Between requests. */
  readonly idle: number;
}

interface WatchOptions {
  readonly waits: Waits;
  readonly isAnswering: () => boolean;
  /** Called where nothing came for so long that Node would answer that the request is late. */
  readonly onSilence: () => void;
}

interface SocketWatch {
  /** The timer starts anew with whatever comes and goes: to set it once will do. */
  waitAtMost(time: number): void;
  end(): void;
}

/** Ends a connection as Node's own HTTP does: when it breaks, when its client ends it, and when it does nothing for long. */
export function watchSocket(socket: Socket, { waits, isAnswering, onSilence }: WatchOptions): SocketWatch {
  let wait = 0;

  function waitAtMost(time: number): void {
    if (time === wait) return;
    wait = time;
    socket.setTimeout(time);
  }

  function onTimeout(): void {
    // It waits for a late answer.
    if (isAnswering() && socket.writableLength === 0) return;
    if (socket.bytesRead === 0 && waits.silent < waits.unread) onSilence();
    else socket.destroy();
  }

  // Who says that nothing more comes is told that nothing more goes.
  const onEnd = (): void => void socket.end();
  // The connection is gone, and nobody has to hear of it.
  const onError = (): void => undefined;

  socket.on('timeout', onTimeout).on('end', onEnd).on('error', onError);
  waitAtMost(waits.silent);
  return {
    waitAtMost,
    end() {
      socket.off('timeout', onTimeout).off('end', onEnd).off('error', onError);
      socket.setTimeout(0);
    },
  };
}
