import { createHmac, timingSafeEqual } from 'node:crypto';

export const channelSecret = process.env.CHANNEL_SECRET;

const known = new Set();
const handled = [];

/** Handles each event once, by its webhookEventId. */
export function take(events) {
  for (const event of events) {
    if (known.has(event.webhookEventId)) continue;
    known.add(event.webhookEventId);
    handle(event);
  }
}

/** The work: a message is kept with its text, anything else by its id. */
export function handle(event) {
  handled.push({ id: event.webhookEventId, text: event.message?.text });
}

/** What the probe answers. */
export function state() {
  // A probe may list the newest alone: it is read again and again.
  return { handled: handled.slice(-500) };
}

/** Whether these bytes were signed with the channel secret. */
export function isSigned(bytes, signature) {
  if (!Buffer.isBuffer(bytes) || typeof signature !== 'string') return false;
  const right = createHmac('sha256', channelSecret).update(bytes).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The events of a signed body; `undefined` where it is no envelope. */
export function eventsIn(bytes) {
  try {
    const events = JSON.parse(bytes.toString('utf8'))?.events;
    return Array.isArray(events) ? events : undefined;
  } catch {
    return undefined;
  }
}

/** The status for a body and its signature; events are taken on the way. */
export function receive(bytes, signature) {
  if (!isSigned(bytes, signature)) return 401;
  const events = eventsIn(bytes);
  if (events === undefined) return 400;
  take(events.filter((event) => typeof event === 'object' && event !== null));
  return 200;
}

/** Tells the test where the receiver listens. */
export function announce(port) {
  console.log(JSON.stringify({ port }));
}
