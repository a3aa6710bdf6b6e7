import { judgeJournals } from '../../../contract-tests/kit/journal/check.ts';
import type { TenantJournal } from '../../../contract-tests/kit/journal/tenant-journal.ts';
import { formatCoverage } from '../../../contract-tests/kit/reporters/coverage/format-coverage.ts';
import { formatReport } from '../../../contract-tests/kit/reporters/format-report.ts';
import type { CoverageReport } from '../../../generators/generated/types.ts';
import { afterOfNoAnswer, answerText } from '../answer.ts';
import { segment } from '../segment.ts';
import type { ToolControl } from '../tool-control.ts';
import { ToolFailure } from '../tool-failure.ts';
import { after, appid, assertTakes, defineTool } from '../tool.ts';

/** How many reports are kept. */
const mostReports = 16;

/** Judges the app under test. */
export const check = defineTool({
  name: 'check',
  description:
    'Judge the app. client: what it called, against the contract (tokens, paging, retries). coverage: what of the ' +
    'contract was exercised, and which tests are missing. receiver: sends its webhook endpoint what LINE may send and ' +
    'what it must refuse, some 870 requests.',
  readOnly: false,
  properties: {
    what: { type: 'string', enum: ['client', 'coverage', 'receiver'] },
    receiverId: { type: 'string', description: 'Default: the first' },
    appid,
    after,
  },
  required: ['what'],
  async run({ what, receiverId, appid: tenant, after: cursor }, control) {
    if (what !== 'receiver') assertTakes({ receiverId }, `what ${JSON.stringify(what)}`, []);
    const path = await control.tenant(tenant);
    if (what === 'coverage') {
      return answerText(formatCoverage(await control.ask<CoverageReport>('GET', `${path}/coverage`)), cursor);
    }
    if (what === 'client') return answerText(await judgeClient(path, control), cursor);
    if (cursor !== undefined && !/^\d+$/.test(cursor)) throw afterOfNoAnswer(cursor);
    const receiver = await find(receiverId, path, control);
    return answerText(cursor === undefined ? await examine(receiver, control) : reportOn(receiver, control), cursor);
  },
});

async function judgeClient(path: string, control: ToolControl): Promise<string> {
  const entries = await control.all<TenantJournal['entries'][number]>(`${path}/journal`);
  if (entries.length === 0)
    throw new ToolFailure('The app has called nothing yet. Run it against the mock server first.');
  const { dropped } = await control.ask<{ readonly dropped: number }>('GET', `${path}/journal?limit=1`);
  const journal = { appid: decodeURIComponent(path.split('/').at(-1)!), entries, dropped };
  return formatReport(await judgeJournals([journal], { name: 'the mock server' }));
}

interface Examined {
  /** Where its control routes are. */
  readonly path: string;
  /** What its report is kept under. */
  readonly key: string;
}

/** Asks for the receivers in any case: who may not see them is not to see a report either. */
async function find(receiverId: string | undefined, path: string, control: ToolControl): Promise<Examined> {
  const all = await control.all<{ readonly id: string; readonly url: string }>(`${path}/receivers`);
  const id = receiverId ?? all[0]?.id;
  if (id === undefined)
    throw new ToolFailure('The tenant has no receiver. Add one: tenants {"do":"receiver","url":…}.');
  const own = `${path}/receivers/${segment('receiverId', id)}`;
  // After a reset another may have the id.
  return { path: own, key: `${own} ${all.find((receiver) => receiver.id === id)?.url}` };
}

function reportOn({ key }: Examined, { reports }: ToolControl): string {
  const report = reports.get(key);
  if (report !== undefined) return report;
  throw new ToolFailure(
    'There is no report on this receiver to go on with (any more): nothing was sent. Ask again without after.',
  );
}

async function examine({ path, key }: Examined, { reports, askLines }: ToolControl): Promise<string> {
  reports.delete(key);
  const lines = await askLines('POST', `${path}/exam`);
  const last = lines.at(-1) as { readonly text?: { readonly en: string }; readonly detail?: string } | undefined;
  if (last?.text === undefined) throw new ToolFailure(last?.detail ?? 'The exam ended without a report.');
  reports.set(key, last.text.en);
  if (reports.size > mostReports) reports.delete(reports.keys().next().value!);
  return last.text.en;
}
