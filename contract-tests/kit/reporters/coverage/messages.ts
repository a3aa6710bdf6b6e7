import { numberText, plural } from '../../../../common/plural.ts';
import type { CoverageReport } from '../../../../generators/generated/types.ts';

type Counts = CoverageReport['counts'];

interface Messages {
  readonly title: string;
  readonly allowedTitle: string;
  readonly missingTitle: string;
  readonly suggestions: string;
  readonly family: string;
  readonly legend: string;
  summary(counts: Counts): string;
  journals(tenants: number, requests: number, deliveries: number): string;
  dropped(count: number): string;
  gain(count: number): string;
}

export const coverageMessages: Readonly<Record<'en' | 'zh', Messages>> = {
  en: {
    title: 'Contract coverage',
    allowedTitle: 'Allowed to be missing',
    missingTitle: 'What is missing, and the shortest way to cover it',
    suggestions: 'The tests that raise it most',
    family: 'family',
    legend: '✓ covered, ✗ missing, ~ allowed to be missing',
    summary: ({ items, covered, allowed, missing }) =>
      `${covered} of ${items} covered, ${missing} missing${allowed === 0 ? '' : `, ${allowed} allowed to be`}`,
    journals: (tenants, requests, deliveries) =>
      `${plural(requests, 'request')} and ${plural(deliveries, 'delivery', 'deliveries')} of ${plural(tenants, 'tenant')}`,
    dropped: (count) =>
      count === 1
        ? '1 older request is no longer in the journal: what it covered is not known.'
        : `${numberText(count)} older requests are no longer in the journal: what they covered is not known.`,
    gain: (count) => `covers ${numberText(count)} more`,
  },
  zh: {
    title: '契约覆盖率',
    allowedTitle: '允许缺失',
    missingTitle: '缺失的内容，以及覆盖它的最短途径',
    suggestions: '提升最多的测试',
    family: '类别',
    legend: '✓ 已覆盖，✗ 缺失，~ 允许缺失',
    summary: ({ items, covered, allowed, missing }) =>
      `${items} 项中 ${covered} 项已覆盖，${missing} 项缺失${allowed === 0 ? '' : `，${allowed} 项允许缺失`}`,
    journals: (tenants, requests, deliveries) =>
      `${numberText(tenants)} 个租户的 ${numberText(requests)} 个请求和 ${numberText(deliveries)} 次投递`,
    dropped: (count) => `请求日志中已不含更早的 ${numberText(count)} 个请求，它们覆盖了什么无从得知。`,
    gain: (count) => `可再覆盖 ${numberText(count)} 项`,
  },
};
