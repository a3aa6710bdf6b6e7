import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { isFailure } from '../../common/failure.ts';
import { assertChoice } from '../../contract-tests/kit/engine/check-run.ts';
import type { CheckFailureCode } from '../../contract-tests/kit/engine/failure.ts';
import { judgeJournals } from '../../contract-tests/kit/journal/check.ts';
import { journalChecks } from '../../contract-tests/kit/journal/checks/index.ts';
import { readAnswer } from '../../contract-tests/kit/journal/exchange.ts';
import type { JournalEntry } from '../../mock-server/emulator.ts';
import { judgeHar, type JudgedHar } from '../../mock-server/har/judge-har.ts';
import { NoHarError } from '../../mock-server/har/read-har.ts';
import { createUsageFailure, isCommandFailure } from '../exit.ts';
import { asIs } from '../language.ts';
import { printable } from '../printable.ts';
import { readChunks } from '../read-input.ts';
import { createProviderFindings } from './provider-findings.ts';
import { createSharedValues } from './shared-values.ts';
import type { HarAnswer, HarResult, HarTask } from './task.ts';

const ending = new AbortController();
parentPort?.once('message', () => ending.abort());

async function main(): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  parentPort!.postMessage(await answer(workerData as HarTask));
}

// Not awaited at the top, for a single executable holds this as one CommonJS script.
void main();

async function answer(task: HarTask): Promise<HarAnswer<HarTask['kind']>> {
  try {
    return { result: task.kind === 'check' ? await check(task) : await stateOf(task) };
  } catch (error) {
    if (isCommandFailure(error)) return { failure: { text: error.text } };
    if (isFailure(error)) {
      return { failure: { code: error.code as CheckFailureCode, text: error.reason ?? asIs(error.message) } };
    }
    if (error instanceof NoHarError) {
      const { en, zh } = error.reason;
      return {
        failure: {
          text: {
            en: `${task.label} is no HAR file: ${printable(en)}.`,
            zh: `${task.label} 不是 HAR 文件：${printable(zh)}。`,
          },
        },
      };
    }
    throw error;
  }
}

function chunksOf({ path, label }: HarTask): AsyncIterable<Uint8Array> {
  return readChunks(path, label);
}

async function stateOf(task: Extract<HarTask, { kind: 'state' }>): Promise<HarResult<'state'>> {
  const session = await judgeHar(chunksOf(task), task);
  assertJudged(session, task);
  return session.toState();
}

/** @throws a usage failure where nothing in the session is of the provider */
function assertJudged({ judged, others }: JudgedHar, { label }: HarTask): void {
  if (judged > 0) return;
  throw createUsageFailure({
    en: `${label} holds no request to the provider, ${others} to others.`,
    zh: `${label} 中没有对官方的请求，对其他方的有 ${others} 个。`,
  });
}

async function check(task: Extract<HarTask, { kind: 'check' }>): Promise<HarResult<'check'>> {
  const { label, options } = task;
  // What cannot be run is told before the session is read.
  const provider = createProviderFindings();
  assertChoice([...journalChecks, ...provider.checks], options);
  const kept = new Map<string, JournalEntry[]>();
  const shared = createSharedValues();
  const session = await judgeHar(chunksOf(task), {
    pseudonymKey: randomBytes(16).toString('hex'),
    signal: ending.signal,
    onEntry(entry, isAnswered) {
      // A target that is not there has answered nothing, and is told of.
      if (isAnswered || entry.violations.some(({ side }) => side === 'provider')) provider.note(entry);
      const own = shared(ofConsumer(entry));
      const before = kept.get(entry.appid);
      if (before === undefined) kept.set(entry.appid, [own]);
      else before.push(own);
    },
  });
  assertJudged(session, task);
  const { judged, others } = session;
  const journals = [...kept].map(([appid, entries]) => ({ appid, entries, dropped: 0 }));
  const report = await judgeJournals(journals, { ...options, name: label, further: provider.checks });
  return { report: ending.signal.aborted ? { ...report, interrupted: true } : report, judged, others };
}

/** What a journal of the provider's own would say. Rows, and what is wrong with each, would fill the memory. */
function ofConsumer(entry: JournalEntry): JournalEntry {
  const own = (list: JournalEntry['violations']) => list.filter(({ side }) => side !== 'provider');
  return {
    ...entry,
    responseBody: readAnswer(entry.responseBody).text,
    violations: own(entry.violations),
    warnings: own(entry.warnings),
  };
}
