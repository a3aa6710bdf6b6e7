import type { Check, Observation } from '../engine/check.ts';
import { authChecks } from './checks/auth.ts';
import { credentialChecks } from './checks/credentials.ts';
import { envelopeChecks } from './checks/envelope.ts';
import { generatedChecks } from './checks/generated.ts';
import { httpChecks } from './checks/http.ts';
import { filterChecks } from './checks/list-filters.ts';
import { pagingChecks } from './checks/list-paging.ts';
import { parameterChecks } from './checks/list-parameters.ts';
import { rowChecks } from './checks/list-rows.ts';
import { walkChecks } from './checks/list-walk.ts';
import { mediaChecks } from './checks/media.ts';
import { recordStatusChecks } from './checks/record-status.ts';
import { recordTimeChecks } from './checks/record-time.ts';
import { taskTimeChecks } from './checks/task-time.ts';
import { tasksAndRecordsChecks } from './checks/tasks-and-records.ts';
import { tokenChecks, tokenLasts } from './checks/token.ts';
import { recordList, taskList, type List } from './lists/list.ts';
import type { Provider } from './target/provider.ts';

const listChecks = (list: List): readonly Check<Provider>[] => [
  ...rowChecks(list),
  ...pagingChecks(list),
  ...walkChecks(list),
  ...parameterChecks(list),
  ...filterChecks(list),
];

/** Every check of a provider, in the order in which they run: where the first fail, the others have little to go by. */
const all: readonly Check<Provider>[] = [
  ...tokenChecks,
  ...credentialChecks,
  ...authChecks,
  ...envelopeChecks,
  ...listChecks(taskList),
  ...taskTimeChecks,
  ...generatedChecks(taskList),
  ...listChecks(recordList),
  ...recordTimeChecks,
  ...recordStatusChecks,
  ...generatedChecks(recordList),
  ...tasksAndRecordsChecks,
  ...mediaChecks,
  ...httpChecks,
  tokenLasts,
];

/** What a check that calls getToken is where a token was given: only run when asked for. */
const callsGetToken = {
  en: 'It calls getToken, and a token was given so that nothing would.',
  zh: '它会调用 getToken，而给定 token 正是为了避免调用。',
};

const calling = new Set(credentialChecks.map(({ id }) => id));

/** The checks of a provider. Where a token was given, whatever would call getToken has to be asked for. */
export function checksOf({ tokenGiven }: { tokenGiven: boolean }): readonly Check<Provider>[] {
  return all.map((check) => discreet(tokenGiven && calling.has(check.id) ? { ...check, optIn: callsGetToken } : check));
}

/** The check on its own: it ends when it is told to, and no secret is in what it hands out. */
function discreet(check: Check<Provider>): Check<Provider> {
  return {
    ...check,
    async run(provider, context) {
      provider.obey(context.signal);
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
