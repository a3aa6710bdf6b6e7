import type { Bilingual, CheckViolation, RuleSource } from '../../../../generators/generated/types.ts';
import { isSkipped, skipped, type Check, type CheckContext, type CheckOutcome } from '../../engine/check.ts';
import { listCheckMessages } from '../messages/list-check.ts';
import type { Provider } from '../target.ts';
import { accountOf, askWithin, hasChanged, type Account } from './account.ts';
import type { List } from './list.ts';
import { violationOfNoPage } from './page.ts';
import type { Page, Query } from './read-page.ts';

/** What a check of a list works with. */
export interface ListContext extends CheckContext {
  readonly provider: Provider;
  readonly list: List;
  readonly account: Account;
  /** Asks for a page within what is held still. */
  ask(query: Query): Promise<Page>;
}

export interface ListRule {
  /** After the family: `paging/defaults`. */
  readonly id: string;
  readonly title: Bilingual;
  /** Default: documented, the heading of the operation. */
  readonly source?: RuleSource;
  readonly severity?: Check<Provider>['severity'];
  /** How many rows the account must have. Default: 0. */
  readonly rows?: number;
  run(context: ListContext): Promise<CheckOutcome>;
}

export const noToken = skipped(listCheckMessages.noTokenCouldBeHad);

/** A check of one of the lists: it is skipped where there is no token, no page, or not enough rows. */
export function listCheck(list: List, rule: ListRule): Check<Provider> {
  const { id, title, source = { kind: 'documented', name: list.section }, severity = 'violation', rows = 0 } = rule;
  return {
    id: `${list.family}/${id}`,
    title: listCheckMessages.listFamilyIdTitle(list.operation, title),
    source,
    severity,
    async run(provider, context) {
      if (provider.token() === undefined) return noToken;
      // Somebody else may add rows between two requests: what does not add up then is no violation.
      for (let time = 0; time < timesTried; time += 1) {
        const account = await accountOf(provider, list);
        if (account === undefined) return noPage(list);
        if (account.rows.length < rows) return tooFew(list, account, rows);
        const outcome = await tryRule(rule, { ...context, provider, list, account });
        const isBroken = !isSkipped(outcome) && outcome.length > 0;
        if (!isBroken || !(await hasChanged(provider, list, account))) return outcome;
      }
      return skipped(listCheckMessages.moreOrFewerRows(list.operation));
    },
  };
}

/** How often a rule is tried on a list that changes meanwhile. */
const timesTried = 3;

async function tryRule(rule: ListRule, context: Omit<ListContext, 'ask'>): Promise<CheckOutcome> {
  const { provider, list, account } = context;
  try {
    return await rule.run({ ...context, ask: (query) => askWithin(provider, list, account, query) });
  } catch (error) {
    const violation = violationOfNoPage(error);
    if (violation === undefined) throw error;
    return [violation];
  }
}

function noPage({ family, operation }: List): CheckOutcome {
  const where = `${family}/response`;
  return skipped(listCheckMessages.answersNoPageSee(operation, where));
}

function tooFew({ operation }: List, { rows: { length } }: Account, needed: number): CheckOutcome {
  return length === 0
    ? skipped(listCheckMessages.answersNoRowsToTry(operation))
    : skipped(listCheckMessages.answersRowsAndItTakes(operation, length, needed));
}

/** Tries each case, one after another: what any of them violates, in order. */
export async function tryEach<T>(
  cases: readonly T[],
  { tried }: Pick<CheckContext, 'tried'>,
  run: (value: T) => Promise<readonly CheckViolation[]>,
): Promise<readonly CheckViolation[]> {
  const found: CheckViolation[] = [];
  for (const value of cases) {
    tried();
    found.push(...(await run(value)));
  }
  return found;
}
