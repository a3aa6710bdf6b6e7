import { createNodeSign } from '../../../mock-server/node/sending/webhook-signer.ts';
import { createNodeTransport } from '../../../mock-server/node/sending/webhook-transport.ts';
import {
  runScenario,
  type ScenarioAttempt,
  type ScenarioRun,
  type StepOutcome,
} from '../../../mock-server/scenario/index.ts';
import { exitCodes } from '../../exit.ts';
import { noConnectionFailure } from '../../no-connection.ts';
import { createStyle } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';
import { answeredDocument, mismatchDocument, requestDocument, stepDocument, summaryDocument } from './json-lines.ts';
import type { RunOptions } from './options.ts';
import { requestText } from './request-text.ts';
import { endingLines, stepLines, type Ending } from './step-lines.ts';

/** Plays a scenario and tells what it came to. */
export async function runFile(options: RunOptions, context: CommandContext): Promise<void> {
  // Played for nobody first: what is wrong with a step is told before anything is sent.
  const rehearsal = await rehearse(options);
  if (options.dryRun) return printRequests(rehearsal, options, context);
  const run = await play(options, context);
  if (isUnreachable(run.attempts)) throw noConnection(options, run.attempts);
  await tellEnding(run, options, context);
  if (run.mismatches.length > 0) context.exitWith(exitCodes.violations);
}

/** Every request is acknowledged, and no one gets it. */
function rehearse({ scenario, secret }: RunOptions): Promise<ScenarioRun> {
  return runScenario(scenario, { secret, sign: createNodeSign(), receiver: () => new Response() });
}

async function printRequests(
  { attempts }: ScenarioRun,
  { url = nobody, json }: RunOptions,
  { print }: CommandContext,
): Promise<void> {
  for (const attempt of attempts.filter(isSent)) {
    await print(json ? `${JSON.stringify(requestDocument(attempt, url))}\n` : `${requestText(attempt, url)}\n\n`);
  }
}

/** Stands in for a receiver that is not named. */
const nobody = 'http://receiver.test/webhook';

/** After so many requests without a connection, the rest would only take time. */
const givesUpAfter = 3;

async function play(options: RunOptions, context: CommandContext): Promise<ScenarioRun> {
  const { scenario, url, secret } = options;
  const transport = createNodeTransport();
  const attempts: ScenarioAttempt[] = [];
  const onStep = async (outcome: StepOutcome): Promise<void> => {
    await tellStep(outcome, options, context);
    attempts.push(...outcome.attempts);
    if (isUnreachable(attempts, givesUpAfter)) throw noConnection(options, attempts);
  };
  try {
    return await runScenario(scenario, { receiver: url, secret, transport, sign: createNodeSign(), onStep });
  } finally {
    await transport.close();
  }
}

async function tellStep(
  outcome: StepOutcome,
  { url = nobody, json }: RunOptions,
  { print, note, colour, language }: CommandContext,
): Promise<void> {
  if (!json) {
    for (const line of stepLines(outcome, { style: createStyle(colour), language })) note(line);
    return;
  }
  const requests = outcome.attempts.map((attempt) => answeredDocument(attempt, url));
  const lines = [stepDocument(outcome), ...requests].map((document) => `${JSON.stringify(document)}\n`);
  await print(lines.join(''));
}

async function tellEnding(
  run: ScenarioRun,
  options: RunOptions,
  { print, note, colour, language }: CommandContext,
): Promise<void> {
  const ending = endingOf(run, options);
  if (!options.json) {
    for (const line of endingLines(ending, { style: createStyle(colour), language })) note(line);
    return;
  }
  const documents = [...run.mismatches.map(mismatchDocument), summaryDocument(ending)];
  await print(documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
}

function endingOf({ attempts, deliveries, mismatches }: ScenarioRun, { scenario, url = nobody }: RunOptions): Ending {
  const count = (status: string): number => deliveries.filter((delivery) => delivery.status === status).length;
  return {
    steps: scenario.steps.length,
    url,
    requests: attempts.filter(isSent).length,
    delivered: count('acknowledged') + attempts.filter(isAcknowledgedAsItIs).length,
    waiting: count('waiting'),
    gaveUp: count('gave_up'),
    mismatches,
  };
}

/** A request that the scenario has word for word is no delivery. */
function isAcknowledgedAsItIs({ deliveryId, reason }: ScenarioAttempt): boolean {
  return deliveryId === 0 && reason === undefined;
}

function isSent({ lost }: ScenarioAttempt): boolean {
  return lost !== 'request';
}

/** Not one request got as far as a connection. */
function isUnreachable(attempts: readonly ScenarioAttempt[], least = 1): boolean {
  const sent = attempts.filter(isSent);
  return sent.length >= least && sent.every(({ reason }) => reason === 'could_not_connect');
}

function noConnection({ url = nobody }: RunOptions, attempts: readonly ScenarioAttempt[]): Error {
  return noConnectionFailure(url, attempts.find(isSent)?.detail);
}
