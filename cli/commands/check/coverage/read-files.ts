import { resolve } from 'node:path';
import { isObject } from '../../../../common/json.ts';
import { coverageOf } from '../../../../contract-tests/kit/coverage/check.ts';
import type { CoverageEvidence, JournaledDelivery } from '../../../../contract-tests/kit/coverage/evidence.ts';
import type { JournaledRequest } from '../../../../contract-tests/kit/engine/journaled-request.ts';
import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { validateCoverageReport } from '../../../../generators/generated/validators/report.js';
import { violationsOf } from '../../../../generators/generated/violations.ts';
import { createUsageFailure } from '../../../exit.ts';
import { printable } from '../../../printable.ts';
import { parseJson, readChunks, readText } from '../../../read-input.ts';

/** What is read of one tenant's answers, file by file. */
interface Gathered {
  readonly entries: JournaledRequest[];
  readonly deliveries: JournaledDelivery[];
  readonly messages: CoverageEvidence['messages'][number][];
  behaviour: CoverageEvidence['behaviour'];
}

/**
 * The reports that files hold or make: reports as they are; of what control routes answered, one.
 *
 * @throws a usage failure for a file that is neither
 */
export async function readCoverageFiles(files: readonly string[], folder: string): Promise<readonly CoverageReport[]> {
  const reports: CoverageReport[] = [];
  const gathered: Gathered = { entries: [], deliveries: [], messages: [], behaviour: {} };
  for (const file of files) {
    const name = printable(file);
    const value = parseJson(await readText(readChunks(resolve(folder, file), name), name), name);
    if (isObject(value) && value['subject'] === 'coverage') reports.push(readReport(value, name));
    else gather(value, name, gathered);
  }
  const { entries, deliveries } = gathered;
  if (entries.length + deliveries.length === 0) return reports;
  const evidence: CoverageEvidence = { appid: 'files', dropped: 0, ...gathered };
  return [...reports, coverageOf([evidence], { include: ['line'] })];
}

function readReport(value: unknown, name: string): CoverageReport {
  const [violation] = violationsOf(validateCoverageReport, value);
  if (violation === undefined) return value as CoverageReport;
  const { en, zh } = violation.reason;
  throw createUsageFailure({
    en: `${name} is not a whole coverage report: ${printable(en)}.`,
    zh: `${name} 不是完整的覆盖率报告：${printable(zh)}。`,
  });
}

function gather(value: unknown, name: string, into: Gathered): void {
  const document = isObject(value) ? value : {};
  const { items, behaviour, messages } = document;
  if (Array.isArray(items) && items.every(isEntry)) return void into.entries.push(...items);
  if (Array.isArray(items) && items.every(isDelivery)) return void into.deliveries.push(...items);
  if (isObject(behaviour) || Array.isArray(messages)) {
    if (isObject(behaviour)) into.behaviour = behaviour;
    if (Array.isArray(messages)) into.messages.push(...messages.filter(isMessage));
    return;
  }
  throw createUsageFailure({
    en:
      `${name} is neither a coverage report nor what GET …/journal, …/deliveries or …/state answers. ` +
      'Make a report with --reporter json.',
    zh: `${name} 既不是覆盖率报告，也不是 GET …/journal、…/deliveries 或 …/state 的响应。请用 --reporter json 生成报告。`,
  });
}

function isEntry(item: unknown): item is JournaledRequest {
  if (!isObject(item)) return false;
  const { method, url, requestHeaders, violations, warnings } = item;
  return (
    typeof method === 'string' &&
    typeof url === 'string' &&
    isObject(requestHeaders) &&
    [violations, warnings].every((found) => Array.isArray(found) && found.every(isObject))
  );
}

function isDelivery(item: unknown): item is JournaledDelivery {
  if (!isObject(item) || typeof item['id'] !== 'number') return false;
  const { attempts } = item;
  return Array.isArray(attempts) && attempts.every((attempt) => isObject(attempt) && isObject(attempt['request']));
}

function isMessage(item: unknown): item is CoverageEvidence['messages'][number] {
  return isObject(item) && typeof item['id'] === 'string' && typeof item['type'] === 'string';
}
