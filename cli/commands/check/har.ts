import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CheckReport, CheckResult } from '../../../generators/generated/types.ts';
import type { JournalEntry } from '../../../mock-server/emulator.ts';
import { createUsageFailure, exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { interruptedCode } from '../../interrupt.ts';
import { printable } from '../../printable.ts';
import { readChunks } from '../../read-input.ts';
import type { CommandContext } from '../../verb.ts';
import { addReportFlags, type ReportFlags } from './report-flags.ts';

/** Declares `check har`. */
export function defineHar(parent: Command, context: CommandContext): void {
  const command = parent
    .command('har')
    .argument('<file>', 'a session that a browser, a proxy or sobot-mock recorded')
    .summary('both sides of a recorded session, offline')
    .description(
      'Judge a recorded session (HAR): what the client did, as check journal does, and what the provider answered, as the ' +
        'proxy does. The file is read piece by piece; nothing is sent.',
    )
    .helpOption('-h, --help', 'show this help');
  addReportFlags(command, { generates: false }).action((file: string, flags: ReportFlags) =>
    checkHar(file, flags, context),
  );
  addHelpSections(command, {
    examples: [
      ['sobot-mock check har session.har', 'what DevTools saved: Network, Save all as HAR with content'],
      ['sobot-mock check har session.har --reporter junit -o har.xml', 'for a CI server'],
      ['sobot-mock start --initial-state session.har', 'a mock server that begins with what the session saw'],
    ],
    codes: {
      [exitCodes.fine]: 'no violations',
      [exitCodes.violations]: 'violations, or warnings with --fail-on warning',
      [exitCodes.usage]: 'wrong usage, no HAR, or nothing of the provider in it',
      [interruptedCode]: 'stopped by SIGINT, with a report so far; a second one stops at once',
    },
  });
}

async function checkHar(file: string, flags: ReportFlags, context: CommandContext): Promise<void> {
  const [{ judgeHar }, { NoHarError }, { readAnswer }, { judgeJournals }, { runCheck }] = await Promise.all([
    import('../../../mock-server/har/judge-har.ts'),
    import('../../../mock-server/har/read-har.ts'),
    import('../../../contract-tests/kit/journal/exchange.ts'),
    import('../../../contract-tests/kit/journal/check.ts'),
    import('./run-check.ts'),
  ]);
  const kept = new Map<string, JournalEntry[]>();
  const provider = { violations: createFindings(), warnings: createFindings() };
  const chunks = readChunks(resolve(context.folder, file), printable(file));
  const { judged, others } = await judgeHar(chunks, {
    pseudonymKey: randomBytes(16).toString('hex'),
    onEntry(entry) {
      // Rows, and what is wrong with each, would fill the memory.
      for (const kind of kinds) provider[kind].note(entry, kind);
      const ofConsumer = (list: JournalEntry['violations']) => list.filter(({ side }) => side !== 'provider');
      const { text: responseBody } = readAnswer(entry.responseBody);
      const violations = ofConsumer(entry.violations);
      const own = { ...entry, responseBody, violations, warnings: ofConsumer(entry.warnings) };
      const before = kept.get(entry.appid);
      if (before === undefined) kept.set(entry.appid, [own]);
      else before.push(own);
    },
  }).catch((error: unknown) => {
    if (!(error instanceof NoHarError)) throw error;
    throw createUsageFailure(`${printable(file)} is no HAR file: ${printable(error.message)}.`, error);
  });
  if (judged === 0)
    throw createUsageFailure(`${printable(file)} holds no request to the provider, ${others} to others.`);
  context.note(`${judged} requests to the provider; ${others} others were left out.`);
  const journals = [...kept].map(([appid, entries]) => ({ appid, entries, dropped: 0 }));
  await runCheck(flags, context, async (options) => {
    const report = await judgeJournals(journals, { ...options, name: file });
    return options.only === undefined ? withProvider(report, provider, judged) : report;
  });
}

const kinds = ['violations', 'warnings'] as const;

/** How many are told. */
const told = 20;

/** What an answer was found to have, as far as it is told, and how much more there was. */
interface Findings {
  readonly first: CheckResult['violations'];
  readonly count: number;
  note(entry: JournalEntry, kind: (typeof kinds)[number]): void;
}

function createFindings(): Findings {
  const first: CheckResult['violations'] = [];
  let count = 0;
  return {
    first,
    get count() {
      return count;
    },
    note({ id, appid, ...entry }, kind) {
      for (const { side, reason, parameter } of entry[kind]) {
        if (side !== 'provider') continue;
        count += 1;
        if (first.length >= told) continue;
        const path = parameter === undefined ? {} : { path: parameter };
        first.push({ message: { en: reason.en, zh: reason.zh }, remedy, ...path, tenant: appid, entries: [id] });
      }
    },
  };
}

/** Adds what the provider answered, which the journal of a consumer's tests says nothing of. */
function withProvider(
  report: CheckReport,
  provider: Readonly<Record<(typeof kinds)[number], Findings>>,
  tried: number,
): CheckReport {
  const checks = [...report.checks, ...kinds.map((kind) => providerResult(kind, provider[kind], tried))];
  const count = (status: CheckResult['status']): number => checks.filter((check) => check.status === status).length;
  const counts = {
    passed: count('passed'),
    failed: count('failed'),
    warned: count('warned'),
    skipped: count('skipped'),
  };
  return { ...report, checks, counts };
}

const titles = {
  violations: { en: 'The provider answers as its page says', zh: '服务方按其文档应答' },
  warnings: { en: 'The provider answers nothing beyond its page', zh: '服务方的应答不超出其文档' },
};
const remedy = {
  en: 'Tell whoever runs the provider; a mock answers as the page says.',
  zh: '请告知服务方；模拟服务按文档应答。',
};
function providerResult(kind: (typeof kinds)[number], { first, count }: Findings, tried: number): CheckResult {
  const bad = kind === 'violations' ? 'failed' : 'warned';
  return {
    id: kind === 'violations' ? 'provider/answers' : 'provider/tolerated',
    title: titles[kind],
    source: { kind: 'documented', name: '接口调用' },
    severity: kind === 'violations' ? 'violation' : 'warning',
    status: count === 0 ? 'passed' : bad,
    tried,
    failed: Math.min(count, tried),
    violations: first,
    ...(count > told ? { others: count - told } : {}),
    ms: 0,
  };
}
