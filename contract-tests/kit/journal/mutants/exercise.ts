import { createConsumer, goodHabits, type Habits } from './consumer.ts';
import { messages, type World } from './world.ts';

/** Almost a day, in ms: a token that was kept since then is about to expire. */
const almostADay = 86_370_000;
const tenMinutes = 600_000;
const none = { task_name: 'There is none of this name' };

/** What the tests of an app have its client do: read lists and media, meet errors, and live for more than a day. */
export async function exercise(world: World, changes: Partial<Habits>): Promise<void> {
  const { asksForAll, looks, downloads } = { ...goodHabits, ...changes };
  const consumer = createConsumer(world, changes);
  const { faults, clock } = world.tenant;
  // Every day begins with all of it.
  await consumer.list('queryTaskList', { subjectid: '1' });
  await consumer.list('queryTaskList');
  await consumer.list('sendRecordList', { message_status: '2' });
  let image: unknown;
  for (let look = 0; look < looks; look += 1) image = (await consumer.media(messages.image))['item'];
  if (typeof image === 'string') {
    for (let count = 0; count < downloads; count += 1) await consumer.download(image);
    // A player asks for a file part by part.
    for (let part = 0; part < 6; part += 1) await consumer.download(image, `bytes=${part}-${part}`);
  }
  if (asksForAll) for (const id of [messages.text, messages.external]) await consumer.media(id);
  // Then a look now and then.
  for (let look = 0; look < 3; look += 1) {
    await world.sleep(tenMinutes);
    await consumer.look('queryTaskList', none);
  }
  faults.add({ id: 'trouble', match: { operation: 'queryTaskList' }, request: { retCode: '999999' }, times: 2 });
  await consumer.look('queryTaskList', { ...none, sender: '1' });
  faults.add({ id: 'ended', match: { operation: 'sendRecordList' }, request: { expireToken: true }, times: 1 });
  await Promise.all(['1', '2', '3'].map((taskid) => consumer.look('sendRecordList', { taskid })));
  await world.sleep(tenMinutes);
  await consumer.look('sendRecordList', { taskid: '4' });
  await clock.advance(almostADay);
  await consumer.look('queryTaskList', { ...none, sender: '2' });
  await world.sleep(60_000);
  await consumer.look('queryTaskList', { ...none, sender: '3' });
}
