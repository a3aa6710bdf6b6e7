import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import { expect, test } from 'vitest';
import { createBodyCopier } from '../inspect/body.ts';
import { forward } from './forward.ts';

test('a client that does not take what comes holds the target up until it does', async () => {
  const request = Object.assign(new EventEmitter(), {
    url: '/x',
    method: 'GET',
    headers: {},
    rawHeaders: [],
    complete: true,
    socket: Object.assign(new EventEmitter(), { destroyed: false }),
  });
  const response = Object.assign(new EventEmitter(), {
    destroyed: false,
    headersSent: true,
    writableFinished: true,
    writeHead: () => response,
    write: (chunk: string | Uint8Array) => chunk.length < 3,
    end: () => response,
  });
  let handler!: Dispatcher.DispatchHandler;
  const passed = forward({
    pool: {
      dispatch(_: unknown, given: Dispatcher.DispatchHandler) {
        handler = given;
        return true;
      },
    },
    basePath: '',
    host: 'target',
    timeout: 1000,
    request: request as unknown as IncomingMessage,
    response: response as unknown as ServerResponse,
    requestCopy: createBodyCopier(10),
    answerCopy: createBodyCopier(10),
  });
  const told: string[] = [];
  const controller = {
    pause: () => told.push('pause'),
    resume: () => told.push('resume'),
    rawHeaders: [],
    rawTrailers: [],
  } as unknown as Dispatcher.DispatchController;
  handler.onRequestStart!(controller, {});
  handler.onResponseStart!(controller, 200, {}, 'OK');
  handler.onResponseData!(controller, Buffer.from('ab'));
  expect(told).toEqual([]);
  handler.onResponseData!(controller, Buffer.from('abc'));
  expect(told).toEqual(['pause']);
  response.emit('drain');
  expect(told).toEqual(['pause', 'resume']);
  handler.onResponseEnd!(controller, {});
  expect(await passed).toEqual({ status: 200, rawHeaders: [], failure: undefined });
});
