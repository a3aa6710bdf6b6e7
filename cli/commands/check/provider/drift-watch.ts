import { resolve } from 'node:path';
import { isObject } from '../../../../common/json.ts';
import {
  baselineOf,
  changesSince,
  type Baseline,
  type Change,
} from '../../../../contract-tests/kit/provider/baseline.ts';
import type { CheckReport } from '../../../../generators/generated/types.ts';
import { createUsageFailure, exitCodes } from '../../../exit.ts';
import { sayIn } from '../../../language.ts';
import { printable } from '../../../printable.ts';
import { parseJson, readChunks, readText } from '../../../read-input.ts';
import type { ReportFlags } from '../../../reports/report-flags.ts';
import type { CommandContext } from '../../../verb.ts';
import { writeText } from '../../../write-text.ts';
import { isNothing, noteSummary, writeReport } from '../write-report.ts';

/** Tells what changed since the baseline in the place of the whole report, and keeps the baseline. */
export interface DriftWatch {
  /** Sends, and keeps how long answers take. */
  readonly fetch: typeof globalThis.fetch;
  write(report: CheckReport, flags: ReportFlags, context: CommandContext): Promise<void>;
}

interface WatchOptions {
  readonly file: string;
  /** Whether the file is written. */
  readonly update: boolean;
  readonly context: CommandContext;
  /** Real time in ms that only moves forward. */
  readonly stopwatch?: () => number;
}

/** @throws (rejects with) a usage failure where there is no baseline, or the file is none */
export async function openDriftWatch({
  file,
  update,
  context,
  stopwatch = () => performance.now(),
}: WatchOptions): Promise<DriftWatch> {
  const before = await readBaseline(file, update, context.folder);
  const durations: number[] = [];
  return {
    async fetch(input, init) {
      const startedAt = stopwatch();
      const response = await globalThis.fetch(input, init);
      durations.push(stopwatch() - startedAt);
      return response;
    },
    async write(report, flags, to) {
      // Nothing came of it that could be held against a baseline, or be one: whoever reads the file looks for changes.
      if (isNothing(report)) return writeReport(report, { ...flags, output: undefined }, to);
      const now = baselineOf(report, latencyOf(durations));
      const changes = before === undefined ? [] : changesSince(before, now);
      const text = before === undefined && flags.reporter !== 'json' ? firstOf(flags) : format(changes, report, flags);
      if (flags.output === undefined) await to.print(text);
      else await writeText(text, { folder: to.folder, file: flags.output });
      if (update) {
        await writeText(`${JSON.stringify(now, undefined, 2)}\n`, { folder: to.folder, file });
        to.note(sayIn(flags.language)(`The baseline is in ${file}.`, `基线在 ${file} 中。`));
      }
      const { failed, warned } = report.counts;
      const isBad = { drift: changes.length > 0, violation: failed > 0, warning: failed + warned > 0 }[flags.failOn];
      if (!isBad) return;
      // Changes tell nothing of what was as bad before.
      if (flags.failOn !== 'drift') noteSummary(report, flags, to);
      to.exitWith(exitCodes.violations);
    },
  };
}

function latencyOf(durations: readonly number[]): { readonly p50: number } | undefined {
  const middle = [...durations].sort((a, b) => a - b)[Math.floor(durations.length / 2)];
  return middle === undefined ? undefined : { p50: Math.round(middle) };
}

async function readBaseline(file: string, update: boolean, folder: string): Promise<Baseline | undefined> {
  const { existsSync } = await import('node:fs');
  const path = resolve(folder, file);
  if (!existsSync(path)) {
    if (update) return undefined;
    throw createUsageFailure({
      en: `There is no baseline ${printable(file)} yet. Make it: add --update-baseline.`,
      zh: `还没有基线 ${printable(file)}。请加上 --update-baseline 生成它。`,
    });
  }
  const value = parseJson(await readText(readChunks(path, file), file), file);
  const isBaseline =
    isObject(value) && value['version'] === 1 && ['checks', 'switches', 'drift'].every((name) => isObject(value[name]));
  if (isBaseline) return value as unknown as Baseline;
  throw createUsageFailure({
    en: `${printable(file)} is no baseline. Name another, or remove it and add --update-baseline.`,
    zh: `${printable(file)} 不是基线。请指定另一个，或删除它并加上 --update-baseline。`,
  });
}

function firstOf({ language }: ReportFlags): string {
  return { en: 'This run is the baseline.\n', zh: '本次运行即为基线。\n' }[language];
}

function format(changes: readonly Change[], { target }: CheckReport, { reporter, language }: ReportFlags): string {
  if (reporter === 'json') return `${JSON.stringify({ version: 1, target, changes }, undefined, 2)}\n`;
  const lines = changes.map(({ kind, message }) => ({ kind, text: printable(message[language]) }));
  const none = { en: 'Nothing changed since the baseline.', zh: '与基线相比没有变化。' }[language];
  const head = { en: `${changes.length} changed since the baseline`, zh: `与基线相比有 ${changes.length} 处变化` }[
    language
  ];
  if (reporter === 'github') {
    return changes.length === 0
      ? `${none}\n`
      : [`### ${target}: ${head}`, '', ...lines.map(({ kind, text }) => `- **${kind}** ${text}`), ''].join('\n');
  }
  return changes.length === 0
    ? `${none}\n`
    : [`${head}: ${target}`, ...lines.map(({ kind, text }) => `  ${kind.padEnd(8)} ${text}`), ''].join('\n');
}
