import { isFailure, type Failure } from '../../../common/failure.ts';
import { destinationFor } from '../../webhooks/destination.ts';
import { handlerOf, type Receiver } from '../../webhooks/receiver/receiver.ts';
import { failureInChinese } from '../http/chinese/failure-in-chinese.ts';
import { preferredLanguage } from '../http/console-page.ts';
import type { Examine } from '../http/examine.ts';
import { notImplemented } from '../http/problem.ts';
import { defineWebhookRoute, type ControlRoute } from '../http/route.ts';
import type { ControlStream, OpenStream, StreamReader } from '../http/streams.ts';
import { unknownReceiver } from './receivers.ts';

export const examRoutes: readonly ControlRoute[] = [
  defineWebhookRoute({
    method: 'POST',
    path: '/receivers/:id/exam',
    changesNothing: true,
    summary:
      'Examines a receiver as sobot-mock check receiver does: it gets what LINE sends, and what it must refuse. Answers ' +
      'line by line, in JSON: each check, then the report; or what went wrong.',
    answer: { contentType: 'application/x-ndjson' },
    async handle({ tenant, webhooks: { receivers }, params, examine, headers }) {
      const receiver = receivers.get(params['id']!);
      if (receiver === undefined) throw unknownReceiver(params['id']!);
      if (examine !== undefined) {
        const language = preferredLanguage(headers['accept-language']);
        return examStream({ receiver, destination: await destinationFor(tenant, receiver), examine, language });
      }
      throw notImplemented(
        'EXAM_ABSENT',
        'Failed to examine the receiver: nobody does here.',
        'Use sobot-mock start, startMockServer, or sobot-mock check receiver.',
      );
    },
  }),
];

interface Exam {
  readonly receiver: Receiver;
  /** Of the bot that the receiver serves; empty: the tenant has none. */
  readonly destination: string;
  readonly examine: Examine;
  /** Of whoever asked for it. */
  readonly language: 'en' | 'zh';
}

function examStream(exam: Exam): ControlStream {
  return {
    status: 200,
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
    },
    open: (reader) => openExam(exam, reader),
  };
}

/** A few hundred lines at most, so nobody has to hold back. */
function openExam({ receiver, destination, examine, language }: Exam, reader: StreamReader): OpenStream {
  const controller = new AbortController();
  const write = (line: object): void => void reader.write(`${JSON.stringify(line)}\n`);

  async function run(): Promise<void> {
    const { url, secret, acknowledgementTimeout: timeout } = receiver;
    const handler = handlerOf(receiver);
    const { signal } = controller;
    try {
      const { report, text } = await examine({
        ...(handler === undefined ? { url } : { url, handler }),
        secret,
        ...(destination !== '' && { destination }),
        timeout,
        signal,
        onResult: (result, position) => write({ type: 'check', result, ...position }),
      });
      write({ type: 'report', report, text });
    } catch (error) {
      if (!signal.aborted) write({ type: 'failure', ...whyOf(error, language) });
    }
    reader.end();
  }

  void run();
  const abort = (): void => controller.abort();
  return { onDrain: () => undefined, onClose: abort, hangUp: abort };
}

const faultOfOurs: Pick<Failure<string>, 'code' | 'message' | 'reason'> = {
  code: 'INTERNAL_ERROR',
  message: 'Failed to examine the receiver: the mock server has a fault.',
};

function whyOf(error: unknown, language: Exam['language']): { readonly code: string; readonly detail: string } {
  const { code, message, reason } = isFailure(error) ? error : faultOfOurs;
  return { code, detail: language === 'en' ? message : (reason?.zh ?? failureInChinese(message) ?? message) };
}
