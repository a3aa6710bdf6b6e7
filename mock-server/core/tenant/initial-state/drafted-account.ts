import {
  createRandom,
  draw32,
  randomState,
  resumeRandom,
  type Random,
  type RandomState,
} from '../../../../common/random.ts';
import { createListStore } from '../../store/list-store.ts';
import type { Recipient, SendRecord } from '../../store/records.ts';
import type { HeldRecords } from '../../store/store.ts';
import {
  makeChannels,
  makeMessages,
  makeRecipients,
  makeTasks,
  sendTask,
  sentAfter,
  type Past,
} from './demo-account.ts';
import { createDraftedSet } from './drafted-set.ts';
import { pageExample } from './page-example.ts';

export interface DraftOptions extends Omit<Past, 'random'> {
  readonly seed: number;
  /** Names of the concern that the account is drawn for. */
  readonly path: readonly string[];
}

/** The records of a demo account, send records made when somebody looks at them. For reading only. */
export interface DraftedAccount {
  readonly records: HeldRecords;
  readonly sendRecordCount: number;
}

/**
 * Makes the account that `demoAccount` makes, without its send records: they are nine in ten of its records, and a test
 * looks at a page of them. Here a task's are counted, and the random source is remembered from which they are drawn, so that they can
 * be made later; that takes a third of the time.
 */
export function draftAccount({ seed, path, today, timezone }: DraftOptions): DraftedAccount {
  const random = createRandom(seed, ...path);
  const example = pageExample(timezone);
  const channels = makeChannels(random.fork('channels'), example.channel);
  const recipients = makeRecipients(random.fork('recipients'), channels, example.recipient);
  const state = randomState(seed, ...path, 'broadcasts');
  const times = [example.sendRecord.sendTime];
  const sendings: { readonly first: number; make(): readonly SendRecord[] }[] = [
    { first: 0, make: () => [example.sendRecord] },
  ];
  const tasks = makeTasks(resume(state), { channels, recipients, today, timezone }, (source, task, addressed) => {
    const first = times.length;
    const begun = { ...state };
    sendings.push({ first, make: () => sendTask(resume({ ...begun }), task, addressed, first + 1) });
    let failed = 0;
    for (const [position, recipient] of addressed.entries()) {
      times.push(task.startTime + sentAfter(source, position));
      if (!isReached(recipient, source, state)) failed += 1;
    }
    return failed;
  });
  const records = createListStore();
  records.channels.put(channels);
  records.recipients.put(recipients);
  records.messages.put([example.message, ...makeMessages(random.fork('messages'), { recipients, today })]);
  records.broadcastTasks.put([example.broadcastTask, ...tasks]);
  const sendRecords = createDraftedSet({ times, sendings, whole: records.sendRecords });
  return { sendRecordCount: times.length, records: { ...records, sendRecords } };
}

/** Of a source that nobody forks. */
function resume(state: RandomState): Random {
  return resumeRandom(state, () => resume(state));
}

/** Draws what `sendTask` draws for a person, and makes nothing of it. */
function isReached({ following }: Recipient, random: Random, state: RandomState): boolean {
  if (!following || random.chance(0.04)) return false;
  // How far it came, and the two times until then.
  skip(state, 3);
  // A message id of 18 digits takes three draws.
  skip(state, random.chance(0.25) ? 6 : 3);
  return true;
}

/** A number takes two words. */
function skip(state: RandomState, numbers: number): void {
  for (let left = 2 * numbers; left > 0; left -= 1) draw32(state);
}
