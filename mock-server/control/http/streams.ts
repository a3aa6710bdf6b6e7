import type { ControlStream, OpenStream } from './route.ts';

/** The streams that are being read. */
export interface Streams {
  /** The stream, ended when the server closes. */
  watch(stream: ControlStream): ControlStream;
}

export function createStreams(closing: AbortSignal | undefined): Streams {
  const openStreams = new Set<OpenStream>();
  closing?.addEventListener('abort', () => {
    for (const stream of openStreams) stream.onShutdown();
  });
  return {
    watch: (stream) => ({
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
    }),
  };
}
