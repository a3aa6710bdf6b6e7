import { blockedPort } from '../../../common/blocked-port.ts';
import { setRealTimer } from '../../../common/deadline.ts';
import { tlsTroubleIn } from '../../../common/tls-trouble.ts';
import { readWait } from '../../../common/wait.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { assertChoice } from '../engine/check-run.ts';
import { createCheckFailure } from '../engine/failure.ts';
import { assertKnownOptions } from '../engine/option-names.ts';
import { runChecks, type Subject } from '../engine/run-checks.ts';
import { receiverChecksOf } from './checks/index.ts';
import { buildRequest } from './expectations/acknowledged.ts';
import { findings, gotText } from './messages/findings.ts';
import { assertOptions, receiverOptionNames, type CheckReceiverOptions, type Fetch } from './options.ts';
import { assertProbe, createProbeReader, createWatch } from './probe.ts';
import { maskedUrl } from './redact.ts';
import { createReceiverTarget, type ReceiverTarget } from './target.ts';

/** Where a receiver in the same program is asked at, unless it is told. */
const handlerUrl = 'http://receiver.invalid/webhook';

/**
 * Examines a receiver of webhook events: sends it what LINE sends, and what it must refuse, and reports what it got wrong.
 * The receiver takes the events for real ones, so examine one that is made for tests.
 *
 * @throws (rejects with) a failure `CHECK_OPTIONS_INVALID` or `CHECK_UNKNOWN` before anything is sent;
 * `TARGET_UNREACHABLE` where nobody takes the first connection; `CREDENTIALS_REFUSED` where an unsigned envelope is
 * refused with 401 or 403 and no secret was given.
 *
 * @example
 * const report = await checkReceiver({ url: 'http://127.0.0.1:3000/webhook', secret: 'channel secret' });
 * console.log(formatReport(report));
 */
export async function checkReceiver(options: CheckReceiverOptions): Promise<CheckReport> {
  assertKnownOptions('check the receiver', options, receiverOptionNames);
  const { subject, complete } = await openReceiver(options);
  const { onInterrupted } = options;
  const report = await runChecks(subject, { ...options, onInterrupted: (found) => onInterrupted?.(complete(found)) });
  return complete(report);
}

/** A receiver as what is checked, and what a report on it says beside. */
export interface ReceiverSubject {
  readonly subject: Subject<ReceiverTarget>;
  readonly complete: (report: CheckReport) => CheckReport;
}

/** Sees that a receiver and its probe are there. Rejects as {@link checkReceiver} does. */
export async function openReceiver(options: CheckReceiverOptions): Promise<ReceiverSubject> {
  assertOptions(options);
  const {
    url = handlerUrl,
    handler,
    secret,
    probe,
    headers = {},
    timeout: wait = 2000,
    concurrency = 20,
    fetch: send = (input, init) => fetch(input, init),
    stopwatch = () => performance.now(),
    setTimer = setRealTimer,
    sleep = (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)),
    seed = 1,
    now = () => Date.now(),
    destination,
    signal,
  } = options;
  // What is no duration has been refused above.
  const timeout = readWait(wait)!;
  // Before anything is sent, and not only when the run begins.
  const checks = receiverChecksOf(options);
  assertChoice(checks, options);
  const transport: Fetch = handler === undefined ? send : async (input, init) => handler(new Request(input, init));
  const sender = { fetch: transport, setTimer, stopwatch, sleep, signal };
  const read = probe === undefined ? undefined : createProbeReader(probe, { ...sender, url, headers, timeout });
  const target = createReceiverTarget({
    ...sender,
    url,
    secret,
    headers,
    concurrency,
    limit: timeout,
    destination,
    seed,
    watch: read === undefined ? undefined : createWatch({ read, sleep }),
    startedAt: now(),
  });
  await assertReachable(target, url);
  if (read !== undefined) await assertProbe(read);
  const { statistics, countRequests } = target;
  const name = handler === undefined ? maskedUrl(url) : 'handler';
  return {
    subject: { checks, target, subject: 'receiver', name, countRequests },
    complete: (report) => ({
      ...report,
      ...(statistics.count() > 0 ? { acknowledgement: statistics.acknowledgement() } : {}),
      outcomes: statistics.outcomes(),
    }),
  };
}

/** Tells apart from violations what makes a whole run senseless: nobody there, or a secret that is needed. */
async function assertReachable(target: ReceiverTarget, url: string): Promise<void> {
  const request = buildRequest({ what: findings.emptyEnvelope, events: [] }, target);
  const exchange = await target.post({ ...request, good: false });
  const { reason, status, detail } = exchange;
  if (detail?.en === blockedPort.en) {
    throw createCheckFailure('TARGET_UNREACHABLE', {
      en: `Failed to check the receiver: it cannot be reached at ${maskedUrl(url)} (${detail.en}). Let it listen on another port.`,
      zh: `无法检查接收端：无法到达 ${maskedUrl(url)}（${detail.zh}）。请让它监听其他端口。`,
    });
  }
  if (detail !== undefined && tlsTroubleIn(detail.en) !== undefined) {
    throw createCheckFailure('TARGET_UNREACHABLE', {
      en: `Failed to check the receiver: there is no connection to ${maskedUrl(url)}: ${detail.en}. Correct the receiver, or the URL.`,
      zh: `无法检查接收端：无法与 ${maskedUrl(url)} 建立连接：${detail.zh}。请更正接收端或 URL。`,
    });
  }
  if (reason === 'could_not_connect') {
    throw createCheckFailure('TARGET_UNREACHABLE', {
      en: `Failed to check the receiver: nobody takes connections at ${maskedUrl(url)} (${detail?.en}). Start it, or correct the URL.`,
      zh: `无法检查接收端：${maskedUrl(url)} 无人接受连接（${detail?.zh}）。请启动它，或改正 URL。`,
    });
  }
  if (target.secret === undefined && (status === 401 || status === 403)) {
    throw createCheckFailure('CREDENTIALS_REFUSED', {
      en: `Failed to check the receiver: ${maskedUrl(url)} refuses what is not signed; ${gotText(exchange).en}. Give its channel secret (--secret).`,
      zh: `无法检查接收端：${maskedUrl(url)} 拒绝未签名的请求；${gotText(exchange).zh}。请给出其渠道密钥（--secret）。`,
    });
  }
}
