import { chooseItems } from '../../../../contract-tests/kit/coverage/choose-items.ts';
import { mergeCoverage } from '../../../../contract-tests/kit/coverage/merge.ts';
import { reportsAt } from '../../../../contract-tests/kit/coverage/source.ts';
import { formatCoverage } from '../../../../contract-tests/kit/reporters/coverage/format-coverage.ts';
import { formatCoverageSummary } from '../../../../contract-tests/kit/reporters/coverage/pretty.ts';
import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { assertApart } from '../../../assert-apart.ts';
import { columnsOf } from '../../../columns-of.ts';
import { createControlClient } from '../../../control-client.ts';
import { createUsageFailure, exitCodes } from '../../../exit.ts';
import { sayIn, type Text } from '../../../language.ts';
import { summariseCoverage } from '../../../reports/coverage-summary.ts';
import { readBar } from '../../../reports/report-flags.ts';
import { assertAppid, readControlToken, readServer } from '../../../server-option.ts';
import type { CommandContext } from '../../../verb.ts';
import { assertWritable, writeText } from '../../../write-text.ts';
import { readCoverageOptions, type CoverageFlags } from './options.ts';
import { readCoverageFiles } from './read-files.ts';

/** Tells what was covered, by a mock server or by files, and sets the exit code. */
export async function runCheckCoverage(
  files: readonly string[],
  flags: CoverageFlags,
  context: CommandContext,
): Promise<void> {
  const { folder } = context;
  const bar = readBar(flags.failUnder);
  const options = await readCoverageOptions(flags, folder);
  chooseItems(options);
  assertAppid(flags.appid);
  const { output, allow } = flags;
  const read = files.map((file) => ({ by: { en: 'a file of coverage', zh: '覆盖率文件' }, file }));
  assertApart({ folder, writes: [{ by: '--output', file: output }], reads: [{ by: '--allow', file: allow }, ...read] });
  if (output !== undefined) await assertWritable({ folder, file: output });
  const reports = files.length === 0 ? await readServerReports(flags, context) : await readCoverageFiles(files, folder);
  const report = mergeCoverage(reports, options);
  if (isNothing(report)) {
    throw createUsageFailure(files.length === 0 ? nothingAt(readServer(flags.server)) : nothingInFiles);
  }
  await write(report, flags, context);
  if (bar !== undefined && report.percent < bar) {
    const percent = report.percent.toFixed(1);
    context.note(
      sayIn(flags.language)(
        `Coverage ${percent} % is below --fail-under ${bar}.`,
        `覆盖率 ${percent} % 低于 --fail-under ${bar}。`,
      ),
    );
    context.exitWith(exitCodes.violations);
  }
}

const nothingAt = (origin: string): Text => ({
  en: `Nothing is on record at ${origin}. Let the tests use this mock server, and look before it stops.`,
  zh: `${origin} 没有任何记录。请让测试使用此模拟服务器，并在它停止之前查看。`,
});

const nothingInFiles: Text = {
  en: 'The files hold no request and no delivery. Give those of a run that made some.',
  zh: '这些文件中没有请求也没有投递。请给出有内容的运行的文件。',
};

async function readServerReports(
  { server, appid, controlToken }: CoverageFlags,
  { environment, language }: CommandContext,
): Promise<readonly CoverageReport[]> {
  const client = createControlClient({
    server: readServer(server),
    controlToken: readControlToken(controlToken, environment),
    language,
    connections: 1,
  });
  try {
    return await reportsAt({ get: <T>(path: string): Promise<T> => client.call<T>('GET', path) }, appid);
  } finally {
    client.close();
  }
}

async function write(report: CoverageReport, flags: CoverageFlags, context: CommandContext): Promise<void> {
  const { reporter, language, output } = flags;
  const colour = output === undefined && context.printColour === true;
  const columns = output === undefined ? context.printColumns : undefined;
  if (reporter === 'github') await summariseCoverage(report, language, context);
  const text = formatCoverage(report, { reporter, language, colour, columns });
  if (output === undefined) await context.print(text);
  else await writeText(text, { folder: context.folder, file: output });
  if (output === undefined && reporter === 'pretty') return;
  context.note(
    formatCoverageSummary(report, { language, colour: context.colour, columns: columnsOf(context.terminal) }),
  );
}

/** Whether nothing was on record: whoever asks would take the answer for one. */
function isNothing({ journals }: CoverageReport): boolean {
  return journals.every(({ requests, deliveries }) => requests + deliveries === 0);
}
