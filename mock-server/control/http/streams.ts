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
  /** The mock server closes. */
  onShutdown(): void;
}

/** Ends the streams that pass through it when the server closes: they would keep it open. */
export function createStreamCloser(closing: AbortSignal | undefined): (stream: ControlStream) => ControlStream {
  const openStreams = new Set<OpenStream>();
  closing?.addEventListener('abort', () => {
    for (const stream of openStreams) stream.onShutdown();
  });
  return (stream) => ({
    ...stream,
    open(reader) {
      const opened = stream.open(reader);
      openStreams.add(opened);
      if (closing?.aborted === true) opened.onShutdown();
      return {
        ...opened,
        onClose() {
          openStreams.delete(opened);
          opened.onClose();
        },
      };
    },
  });
}
