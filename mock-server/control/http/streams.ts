import type { SetTimer } from '../../../common/deadline.ts';
import type { ControlTokens } from '../../team/control-tokens.ts';
import type { Caller } from './caller.ts';

/** An answer without an end of its own: text that goes out bit by bit, as things happen. */
export interface ControlStream {
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  /** Called once, when the head is out. It may write at once. */
  open(reader: StreamReader): OpenStream;
}

/** Whoever reads a stream. */
export interface StreamReader {
  /** false: the reader has not taken what came before. Hold back until `onDrain`, or it piles up in memory. */
  write(text: string): boolean;
  /** Hangs up once the reader has taken everything. */
  end(): void;
  /** Hangs up now. */
  abort(): void;
}

/** A stream that is being read. */
export interface OpenStream {
  /** The reader has taken all there was. */
  onDrain(): void;
  /** The reader is gone. */
  onClose(): void;
  /** The mock server hangs up, and says why. */
  hangUp(why: string): void;
}

interface OpenStreamsOptions {
  readonly closing: AbortSignal | undefined;
  /** Those that let somebody in. */
  readonly tokens: Pick<ControlTokens, 'list'>;
  readonly setTimer: SetTimer;
}

/** The streams that are being read. */
export interface OpenStreams {
  /** A stream that ends when the server closes, which it would keep open, or when its reader's token is revoked. */
  endingInTime(stream: ControlStream, caller: Caller): ControlStream;
  /** Ends those of tokens that are not there any more. */
  endRevoked(): Promise<void>;
}

/** How often tokens are looked for that somebody else has revoked, in ms of real time: another server on the same store. */
const lookInterval = 15_000;

export function createOpenStreams({ closing, tokens, setTimer }: OpenStreamsOptions): OpenStreams {
  const reading = new Map<OpenStream, Caller>();
  let cancelLook: (() => void) | undefined;
  const ofTokens = () => [...reading].filter(([, { hash }]) => hash !== undefined);
  const hangUp = (stream: OpenStream): void => stream.hangUp('the mock server closes');
  closing?.addEventListener('abort', () => [...reading.keys()].forEach(hangUp));

  async function endRevoked(): Promise<void> {
    const watched = ofTokens();
    if (watched.length === 0) return;
    const known = new Set((await tokens.list()).map(({ hash }) => hash));
    for (const [stream, { hash = '' }] of watched) {
      if (!known.has(hash)) stream.hangUp('your control token was revoked');
    }
  }

  function lookLater(): void {
    if (ofTokens().length === 0) {
      cancelLook?.();
      cancelLook = undefined;
    } else {
      cancelLook ??= setTimer(lookInterval, () => {
        cancelLook = undefined;
        // Where nobody can be asked, somebody can the next time.
        void endRevoked().catch(() => undefined);
        lookLater();
      });
    }
  }

  return {
    endRevoked,
    endingInTime: (stream, caller) => ({
      ...stream,
      open(reader) {
        const opened = stream.open(reader);
        reading.set(opened, caller);
        lookLater();
        if (closing?.aborted === true) hangUp(opened);
        return {
          ...opened,
          onClose() {
            reading.delete(opened);
            lookLater();
            opened.onClose();
          },
        };
      },
    }),
  };
}
