import type { Check, Observation } from '../../engine/check.ts';
import { recordList, taskList, type List } from '../lists/list.ts';
import { indexMessages } from '../messages/index.ts';
import type { Provider } from '../target.ts';
import { authChecks } from './auth.ts';
import { credentialChecks } from './credentials.ts';
import { envelopeChecks, lateEnvelopeChecks } from './envelope.ts';
import { generatedChecks } from './generated.ts';
import { httpChecks } from './http.ts';
import { crossedChecks } from './list-crossed.ts';
import { filterChecks } from './list-filters.ts';
import { nearMissChecks } from './list-near-misses.ts';
import { pagingChecks } from './list-paging.ts';
import { parameterChecks } from './list-parameters.ts';
import { rowChecks } from './list-rows.ts';
import { walkChecks } from './list-walk.ts';
import { togetherChecks } from './lists-together.ts';
import { mediaChecks } from './media.ts';
import { notAheadChecks } from './not-ahead.ts';
import { recordStatusChecks } from './record-status.ts';
import { recordTimeChecks } from './record-time.ts';
import { taskTimeChecks } from './task-time.ts';
import { tasksAndRecordsChecks } from './tasks-and-records.ts';
import { everyAnswer, tokenChecks, tokenLasts } from './token.ts';

const listChecks = (list: List): readonly Check<Provider>[] => [
  ...rowChecks(list),
  ...pagingChecks(list),
  ...walkChecks(list),
  ...parameterChecks(list),
  ...filterChecks(list),
  ...nearMissChecks(list),
  ...crossedChecks(list),
];

/** Every check of a provider, in the order in which they run: where the first fail, the others have little to go by. */
const all: readonly Check<Provider>[] = [
  ...tokenChecks,
  ...credentialChecks,
  ...authChecks,
  ...envelopeChecks,
  ...listChecks(taskList),
  ...taskTimeChecks,
  notAheadChecks.tasks,
  ...generatedChecks(taskList),
  ...listChecks(recordList),
  ...recordTimeChecks,
  notAheadChecks.records,
  ...recordStatusChecks,
  ...generatedChecks(recordList),
  ...tasksAndRecordsChecks,
  ...togetherChecks,
  ...mediaChecks,
  ...httpChecks,
  ...lateEnvelopeChecks,
  everyAnswer,
  tokenLasts,
];

/** What a check that calls getToken is where a token was given: only run when asked for. */
const callsGetToken = indexMessages.itCallsGettokenAndA;

const calling = new Set(credentialChecks.map(({ id }) => id));

/** The checks of a provider. Where a token was given, whatever would call getToken has to be asked for. */
export function checksOf({ tokenGiven }: { tokenGiven: boolean }): readonly Check<Provider>[] {
  return all.map((check) => redacted(tokenGiven && calling.has(check.id) ? { ...check, optIn: callsGetToken } : check));
}

/** The check on its own: it ends when it is told to, and no secret is in what it hands out. */
function redacted(check: Check<Provider>): Check<Provider> {
  return {
    ...check,
    async run(provider, context) {
      provider.useSignal(context.signal);
      const drift = (observation: Observation): void => context.drift(masked(observation, provider));
      return masked(await check.run(provider, { ...context, drift }), provider);
    },
  };
}

function masked<T>(value: T, { mask }: Provider): T {
  return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === 'string' ? mask(member) : member,
  ) as T;
}
