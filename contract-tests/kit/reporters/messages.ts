import { numberText, plural } from '../../../common/plural.ts';
import type { CheckReport, RuleSource } from '../../../generators/generated/types.ts';

export type Language = 'en' | 'zh';

/** What the reports say themselves, as opposed to what checks say. */
interface Messages {
  readonly subjects: Readonly<Record<CheckReport['subject'], string>>;
  readonly sources: Readonly<Record<RuleSource['kind'], string>>;
  readonly rule: string;
  readonly at: string;
  readonly sent: string;
  readonly cameBack: string;
  readonly expected: string;
  readonly got: string;
  readonly remedy: string;
  readonly again: string;
  readonly nothing: string;
  readonly shrunk: string;
  readonly asAbove: string;
  readonly drift: string;
  readonly alike: string;
  readonly acknowledgement: string;
  readonly outcomes: string;
  readonly interrupted: string;
  cases(count: number): string;
  failedCases(failed: number, tried: number): string;
  more(count: number): string;
  moreCases(count: number): string;
  moreChecks(count: number): string;
  seen(count: number): string;
  answers(count: number): string;
  acknowledged(count: number): string;
  allowed(limit: string): string;
  requests(count: number, duration: string): string;
  seed(seed: number): string;
  judged(requests: number, tenants: number): string;
}

export const messages: Readonly<Record<Language, Messages>> = {
  en: {
    subjects: { provider: 'Provider', receiver: 'Receiver', journal: 'Journal' },
    sources: { documented: "the provider's page", behaviour: 'behaviour switch', line: 'inferred from LINE' },
    rule: 'rule',
    at: 'at',
    sent: 'sent',
    cameBack: 'came back',
    expected: 'expected',
    got: 'got',
    remedy: 'do',
    again: 'again',
    nothing: 'nothing',
    shrunk: 'the smallest case that fails',
    asAbove: 'as above',
    drift: 'Drift: what the target does beyond or against the page',
    alike: 'A mock server that does the same: ',
    acknowledgement: 'Acknowledgement',
    outcomes: 'Outcomes',
    interrupted: 'ended early',
    cases: (count) => plural(count, 'case'),
    failedCases: (failed, tried) => `${numberText(failed)} of ${plural(tried, 'case')} failed`,
    more: (count) => `… and ${numberText(count)} more of the same check`,
    moreCases: (count) => `… and ${plural(count, 'more case')} (--all-cases)`,
    moreChecks: (count) => `… and ${numberText(count)} more of these checks`,
    seen: (count) => `seen ${plural(count, 'time')}`,
    answers: (count) => plural(count, 'answer'),
    acknowledged: (count) => `${numberText(count)} acknowledged`,
    allowed: (limit) => `LINE allows ${limit}`,
    requests: (count, duration) => `${plural(count, 'request')} in ${duration}`,
    seed: (seed) => `seed ${seed}`,
    judged: (requests, tenants) => `${plural(requests, 'request')} of ${plural(tenants, 'tenant')}`,
  },
  zh: {
    subjects: { provider: '提供方', receiver: '接收端', journal: '请求日志' },
    sources: { documented: '官方页面', behaviour: '行为开关', line: '由 LINE 推断' },
    rule: '规则',
    at: '位置',
    sent: '发送',
    cameBack: '收到',
    expected: '期望',
    got: '实际',
    remedy: '处理',
    again: '重跑',
    nothing: '无',
    shrunk: '已缩到最小的失败用例',
    asAbove: '同上',
    drift: '偏差：目标超出或违背官方页面之处',
    alike: '让模拟服务器与之一致：',
    acknowledgement: '确认用时',
    outcomes: '结果',
    interrupted: '提前结束',
    cases: (count) => `${numberText(count)} 个用例`,
    failedCases: (failed, tried) => `${numberText(tried)} 个用例中 ${numberText(failed)} 个失败`,
    more: (count) => `…… 此项检查还有 ${numberText(count)} 处`,
    moreCases: (count) => `…… 还有 ${numberText(count)} 个用例（--all-cases）`,
    moreChecks: (count) => `…… 还有 ${numberText(count)} 项检查`,
    seen: (count) => `出现 ${numberText(count)} 次`,
    answers: (count) => `${numberText(count)} 次应答`,
    acknowledged: (count) => `${numberText(count)} 个已确认`,
    allowed: (limit) => `LINE 允许 ${limit}`,
    requests: (count, duration) => `${numberText(count)} 个请求，用时 ${duration}`,
    seed: (seed) => `种子 ${seed}`,
    judged: (requests, tenants) => `${numberText(tenants)} 个租户的 ${numberText(requests)} 个请求`,
  },
};

/** `1.2 ms` or `3.42 s`. */
export function ms(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

/** What a rule rests on: `the provider's page: 获取Token`. */
export function sourceText({ kind, name }: RuleSource, language: Language): string {
  return `${messages[language].sources[kind]}${language === 'zh' ? '：' : ': '}${name}`;
}

/** The flags that run one check again as it was run. */
export function againText(seed: number | undefined, id: string): string {
  return `${seed === undefined ? '' : `--seed ${seed} `}--only ${id}`;
}
