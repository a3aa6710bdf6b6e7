import { checkStatusText } from '../../../common/check-status.ts';
import { tenantNames } from '../../../common/tenant-names.ts';
import type { CheckReport, CheckResult } from '../../../generators/generated/types.ts';
import { marks, toneOf } from './check-lines.ts';
import { ms, messages, type Language } from './messages.ts';
import { printable } from './printable.ts';
import type { RenderContext } from './render-context.ts';
import { wrap, type Piece } from './wrap.ts';

const statuses = ['failed', 'warned', 'passed', 'skipped'] as const;

const verdicts: Readonly<Record<Language, Readonly<Record<'failed' | 'warned' | 'passed' | 'skipped', string>>>> = {
  en: {
    failed: 'Violations found',
    warned: 'No violations, but warnings',
    passed: 'No violations',
    skipped: 'Nothing was checked',
  },
  zh: { failed: '发现违规', warned: '没有违规，有警告', passed: '没有违规', skipped: '什么也没有检查' },
};

/** The two lines that say it all: what was checked and how long, then the verdict and the counts. */
export function summaryLines(report: CheckReport, context: RenderContext): string[] {
  const { language, style, columns } = context;
  const { ms: duration, requests, seed, journals } = report;
  const told = messages[language];
  const time = ms(duration);
  const made = requests > 0 ? told.requests(requests, time) : time;
  const facts = [
    ...(journals === undefined ? [made] : [told.judged(requests, journals.length), time]),
    ...(seed === undefined ? [] : [told.seed(seed)]),
  ];
  const status = overallStatus(report);
  return [
    ...wrap(
      [
        { text: titleOf(report, language), style: style.strong },
        ...facts.map((fact): Piece => ({ text: ` · ${fact}`, isWhole: true })),
      ],
      { columns },
    ),
    toneOf(status, style)(`${marks[status]} ${verdictText(report, language)}`),
  ];
}

/** `Provider http://localhost:7626`. */
export function titleOf({ subject, target, journals = [] }: CheckReport, language: Language): string {
  // A journal in this program has no place: it is named by its tenants.
  const tenants = tenantNames(journals.map(({ tenant }) => tenant));
  const name = target === tenants.en ? tenants[language] : target;
  return `${messages[language].subjects[subject]} ${printable(name)}`;
}

/** `Violations found: 2 failed, 1 warned, 38 passed, 3 skipped`. */
export function verdictText(report: CheckReport, language: Language): string {
  const { counts, interrupted } = report;
  const told = statuses.filter((status) => counts[status] > 0);
  const list = told.map((status) =>
    language === 'zh'
      ? `${counts[status]} 项${checkStatusText.zh[status]}`
      : `${counts[status]} ${checkStatusText.en[status]}`,
  );
  const early = interrupted === true ? ` (${messages[language].interrupted})` : '';
  const verdict = `${verdicts[language][overallStatus(report)]}${early}`;
  if (list.length === 0) return verdict;
  return language === 'zh' ? `${verdict}：${list.join('，')}` : `${verdict}: ${list.join(', ')}`;
}

/** The worst of all: what the whole run came to. */
function overallStatus({ counts }: CheckReport): CheckResult['status'] {
  if (counts.failed > 0) return 'failed';
  if (counts.warned > 0) return 'warned';
  return counts.passed > 0 ? 'passed' : 'skipped';
}
