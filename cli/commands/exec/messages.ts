import { numberText } from '../../../common/plural.ts';

type Language = 'en' | 'zh';

/** What became of the deliveries. */
export interface DeliveryCounts {
  readonly deliveries: number;
  readonly acknowledged: number;
  /** Tried, and not acknowledged. */
  readonly failed: number;
  /** Not tried, or under way, when the command ended. */
  readonly open: number;
}

interface Messages {
  readonly deliveries: string;
  readonly nothingAsked: string;
  /** Of a file that an earlier run may have left. */
  unwritten(file: string): string;
  ended(command: string, code: number): string;
  signalled(command: string, signal: string): string;
  acknowledged(counts: DeliveryCounts): string;
  /** How many failed, and what is known of why. */
  failed(count: number, why: readonly string[]): string;
  /** How the first of them ended. */
  first(end: string): string;
  /** An answer that refuses, and what is wrong most often. */
  refused(status: number): string;
  open(count: number): string;
  exit(code: number, why: string): string;
  readonly why: Readonly<Record<ExitReason, string>>;
}

/** Why the exit code is what it is. */
export type ExitReason =
  | 'fine'
  | 'command'
  | 'interrupted'
  | 'violations'
  | 'coverage'
  | 'unwritten'
  | 'nothingAsked'
  | 'nothingChosen';

export const messages: Readonly<Record<Language, Messages>> = {
  en: {
    deliveries: 'Deliveries',
    nothingAsked:
      'Nothing was asked of the mock server. Let the command read its address from SOBOT_BASE_URL, or give it a variable ' +
      'of your own: --env SOBOT_HOST=base-url. What was asked of a tenant is gone once it is deleted or reset.',
    unwritten: (file) => `No report was written to ${file}: what an earlier run left there stays as it was.`,
    ended: (command, code) => `${command} ended with ${code}.`,
    signalled: (command, signal) => `${command} was ended by ${signal}.`,
    acknowledged: ({ deliveries, acknowledged }) =>
      `${numberText(acknowledged)} of ${numberText(deliveries)} acknowledged`,
    failed: (count, why) => `${numberText(count)} failed${why.length === 0 ? '' : ` (${why.join('; ')})`}`,
    first: (end) => `the first: ${end}`,
    refused: (status) =>
      `HTTP ${status}: the signature is of the bytes as they came, not of JSON that was parsed and written again`,
    open: (count) => `${numberText(count)} had not ended when the command did`,
    exit: (code, why) => `Exit code ${code}: ${why}.`,
    why: {
      fine: 'all is well',
      command: "the command's own",
      interrupted: 'stopped by a signal',
      violations: 'the command ended well, what was judged did not',
      coverage: 'the command ended well, its coverage is below --fail-under',
      unwritten: 'the command ended well, a report of it could not be written',
      nothingAsked: 'nothing was asked, so nothing was judged',
      nothingChosen: '--only and --except leave no check, so nothing was judged',
    },
  },
  zh: {
    deliveries: '投递',
    nothingAsked:
      '模拟服务器没有收到任何请求。请让命令从 SOBOT_BASE_URL 读取地址，或用 --env SOBOT_HOST=base-url 换成自己的变量名。' +
      '租户被删除或重置时，对它的请求随之消失。',
    unwritten: (file) => `没有写报告 ${file}：此前运行留下的内容保持原样。`,
    ended: (command, code) => `${command} 以 ${code} 结束。`,
    signalled: (command, signal) => `${command} 被 ${signal} 终止。`,
    acknowledged: ({ deliveries, acknowledged }) =>
      `${numberText(deliveries)} 次投递中 ${numberText(acknowledged)} 次已确认`,
    failed: (count, why) => `${numberText(count)} 次失败${why.length === 0 ? '' : `（${why.join('；')}）`}`,
    first: (end) => `第一次：${end}`,
    refused: (status) => `HTTP ${status}：签名针对收到的原始字节，而不是解析后重新写出的 JSON`,
    open: (count) => `命令结束时还有 ${numberText(count)} 次未完成`,
    exit: (code, why) => `退出码 ${code}：${why}。`,
    why: {
      fine: '一切正常',
      command: '命令自身的退出码',
      interrupted: '被信号中止',
      violations: '命令正常结束，但检查未通过',
      coverage: '命令正常结束，但覆盖率低于 --fail-under',
      unwritten: '命令正常结束，但有报告无法写入',
      nothingAsked: '没有请求，无从检查',
      nothingChosen: '--only 和 --except 没有留下任何检查，因此什么也没检查',
    },
  },
};
