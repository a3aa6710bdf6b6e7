import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CheckReport, CheckResult } from '../../../generators/generated/types.ts';
import type { JudgedHar } from '../../../mock-server/har/judge-har.ts';
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
  const [{ judgeHar }, { NoHarError }, { judgeJournals }, { runCheck }] = await Promise.all([
    import('../../../mock-server/har/judge-har.ts'),
    import('../../../mock-server/har/read-har.ts'),
    import('../../../contract-tests/kit/journal/check.ts'),
    import('./run-check.ts'),
  ]);
  const chunks = readChunks(resolve(context.folder, file), printable(file));
  const judged = await judgeHar(chunks, { pseudonymKey: randomBytes(16).toString('hex') }).catch((error: unknown) => {
    if (!(error instanceof NoHarError)) throw error;
    throw createUsageFailure(`${printable(file)} is no HAR file: ${printable(error.message)}.`, error);
  });
  if (judged.judged === 0) {
    throw createUsageFailure(`${printable(file)} holds no request to the provider, ${judged.others} to others.`);
  }
  context.note(`${judged.judged} requests to the provider; ${judged.others} others were left out.`);
  const journals = judged.emulator.tenants.list().map(({ appid, journal }) => ({
    appid,
    entries: journal.list({}, Number.MAX_SAFE_INTEGER).items,
    dropped: journal.dropped,
  }));
  await runCheck(flags, context, async (options) => {
    const report = await judgeJournals(journals, { ...options, name: file });
    return options.only === undefined ? withProvider(report, judged) : report;
  });
}

/** Adds what the provider answered, which the journal of a consumer's tests says nothing of. */
function withProvider(report: CheckReport, { emulator }: JudgedHar): CheckReport {
  const results = (['violations', 'warnings'] as const).map((kind) => providerResult(kind, emulator));
  const checks = [...report.checks, ...results];
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
/** How many are told. */
const told = 20;

function providerResult(kind: 'violations' | 'warnings', { tenants }: JudgedHar['emulator']): CheckResult {
  const entries = tenants.list().flatMap(({ journal }) => journal.list({}, Number.MAX_SAFE_INTEGER).items);
  const found = entries.flatMap((entry) =>
    entry[kind]
      .filter(({ side }) => side === 'provider')
      .map(({ reason, parameter }) => ({ entry, reason, parameter })),
  );
  const severity = kind === 'violations' ? 'violation' : 'warning';
  const bad = kind === 'violations' ? 'failed' : 'warned';
  return {
    id: kind === 'violations' ? 'provider/answers' : 'provider/tolerated',
    title: titles[kind],
    source: { kind: 'documented', name: '接口调用' },
    severity,
    status: found.length === 0 ? 'passed' : bad,
    tried: Math.max(entries.length, 1),
    failed: Math.min(found.length, entries.length),
    violations: found.slice(0, told).map(({ entry: { id, appid }, reason, parameter }) => ({
      message: { en: reason.en, zh: reason.zh },
      remedy,
      ...(parameter === undefined ? {} : { path: parameter }),
      tenant: appid,
      entries: [id],
    })),
    ...(found.length > told ? { others: found.length - told } : {}),
    ms: 0,
  };
}
