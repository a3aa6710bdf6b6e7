import type { OptionNames } from '../../common/known-options.ts';
import { numberText, plural } from '../../common/plural.ts';
import { assertKnownOptions } from '../kit/engine/option-names.ts';
import { withJournals } from '../kit/journal/journal-source.ts';
import { remoteJournalNames, type RemoteJournal } from '../kit/journal/options.ts';
import type { JournaledViolation, JournalEntry } from '../kit/journal/tenant-journal.ts';
import { listed, type MatcherResult } from './matcher.ts';

/** What counts as a violation. */
export interface NoViolationsOptions extends RemoteJournal {
  /** Whether what was tolerated counts too. Default: false. */
  readonly warnings?: boolean | undefined;
  /** Rules that may be broken: `['expiredToken']` for a consumer that takes a new token when it is told to. */
  readonly except?: readonly string[] | undefined;
}

const optionNames: OptionNames<NoViolationsOptions> = { ...remoteJournalNames, warnings: true, except: true };

/** A refusal that the test asked for. */
const injected = 'injectedFault';

/** Whether nothing in a journal was refused for what the consumer did. */
export function toHaveNoViolations(
  received: unknown,
  options: NoViolationsOptions = {},
): MatcherResult | Promise<MatcherResult> {
  assertKnownOptions('look for violations', options, optionNames);
  const { warnings = false, except = [] } = options;
  const counts = ({ side, rule }: JournaledViolation): boolean =>
    side !== 'provider' && rule !== injected && !except.includes(rule);
  return withJournals(received, options, (journals) => {
    const entries = journals.flatMap((journal) => journal.entries);
    const violationes = entries.flatMap((entry) => [
      ...entry.violations.filter(counts).map((violation) => lineOf(entry, violation, 'violation')),
      ...(warnings ? entry.warnings.filter(counts).map((warning) => lineOf(entry, warning, 'warning')) : []),
    ]);
    const count = violationes.length;
    const pass = count === 0;
    const what = warnings ? 'violations or warnings' : 'violations';
    return {
      pass,
      message: () =>
        pass
          ? `Expected ${what}, but the journal's ${plural(entries.length, 'request')} had none.`
          : `Expected no ${what}, but there ${count === 1 ? 'is' : 'are'} ${numberText(count)}:\n${listed(violationes)}`,
    };
  });
}

function lineOf(
  { id, method, url, retCode, status }: JournalEntry,
  { rule, reason }: JournaledViolation,
  kind: 'violation' | 'warning',
): string {
  return `  #${id} ${method} ${url} → ${retCode ?? status} · ${kind} [${rule}]\n    ${reason.en}\n    ${reason.zh}`;
}
