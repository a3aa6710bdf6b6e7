import type { ControlStream, OpenStream, StreamReader } from './streams.ts';

/** The body of an answer, as it comes: who does not take it holds the reading back. */
export function toControlStream(response: Response): ControlStream {
  const contentType = response.headers.get('content-type') ?? 'text/event-stream';
  return {
    status: 200,
    headers: { 'content-type': contentType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    open: (reader) => openBody(response, reader),
  };
}

function openBody({ body }: Response, reader: StreamReader): OpenStream {
  const source = body?.pipeThrough(new TextDecoderStream()).getReader();
  let drained = Promise.withResolvers<void>();

  async function pass(): Promise<void> {
    for (;;) {
      const piece = await source?.read();
      if (piece === undefined || piece.done) return reader.end();
      if (reader.write(piece.value)) continue;
      await drained.promise;
      drained = Promise.withResolvers();
    }
  }

  pass().catch(() => reader.abort());
  const cancel = (): void => {
    drained.resolve();
    source?.cancel().catch(() => undefined);
  };
  return { onDrain: () => drained.resolve(), onClose: cancel, hangUp: cancel };
}
