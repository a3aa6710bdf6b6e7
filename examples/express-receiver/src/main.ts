import { createInbox } from './inbox.ts';
import { createReceiver } from './receiver.ts';

const { PORT = '3000', CHANNEL_SECRET: channelSecret } = process.env;
if (channelSecret === undefined) throw new Error('Set CHANNEL_SECRET to the channel secret that signs the events.');
const inbox = createInbox();

createReceiver({
  channelSecret,
  handle(event) {
    inbox.handle(event);
    console.log(`${event.type} ${event.webhookEventId}`);
  },
  onError: (error) => console.error(error),
}).listen(Number(PORT), '127.0.0.1', () => console.log(`Waiting for events at http://127.0.0.1:${PORT}/webhook`));
