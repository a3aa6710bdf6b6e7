import { createInbox } from './inbox.ts';
import { createReceiver } from './receiver.ts';

const { PORT = '3000', CHANNEL_SECRET: channelSecret, PROBE } = process.env;
if (!channelSecret) throw new Error('Set CHANNEL_SECRET to the channel secret that signs the events.');
const inbox = createInbox();
const handled: string[] = [];

const app = createReceiver({
  channelSecret,
  handle(event) {
    inbox.handle(event);
    if (PROBE === '1') handled.push(event.webhookEventId);
    console.log(`${event.type} ${event.webhookEventId}`);
  },
  onError: (error) => console.error(error),
});
// For `sobot-mock check receiver --probe`, in a test environment only.
if (PROBE === '1') app.get('/handled', (_, response) => void response.json({ handled }));
app.listen(Number(PORT), '127.0.0.1', () => console.log(`Waiting for events at http://127.0.0.1:${PORT}/webhook`));
