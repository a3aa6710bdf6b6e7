import type { App } from '../create-app.ts';
import { serve } from '../serve.ts';

/** Serves an app on a free port of this machine, until it is closed. */
export async function serveApp(
  app: App,
  onError: (error: unknown) => void,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = await serve(app, {
    port: 0,
    host: '127.0.0.1',
    https: false,
    hosts: [],
    timeouts: { close: 50 },
    onClosing: () => undefined,
    onError,
  });
  const { port } = await server.listen();
  return { port, close: server.close };
}
