import type { ReactNode } from 'react';
import { BroadcastTasks } from './broadcast-tasks.tsx';
import { MessageImage } from './message-image.tsx';
import type { SobotClient } from './sobot-client.ts';

export interface AppProps {
  readonly client: SobotClient;
  /** The message whose picture is shown. */
  readonly image: { readonly channelId: string; readonly messageId: string };
}

export function App({ client, image }: AppProps): ReactNode {
  return (
    <main>
      <h1>Broadcast tasks</h1>
      <BroadcastTasks client={client} />
      <MessageImage client={client} {...image} />
    </main>
  );
}
