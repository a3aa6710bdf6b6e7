import { expect, test } from 'vitest';
import { createCallRoute } from './call-route.ts';
import { createOpenStreams, type ControlStream } from './streams.ts';

test('a stream that was read to its end is closed: nobody ends it again when the server closes', async () => {
  const closing = new AbortController();
  const seen: string[] = [];
  const stream: ControlStream = {
    status: 200,
    headers: {},
    open(reader) {
      reader.write('{"a":');
      reader.write('1}');
      reader.end();
      return {
        onDrain: () => undefined,
        onClose: () => void seen.push('closed'),
        hangUp: (why) => void seen.push(why),
      };
    },
  };
  const { endingInTime } = createOpenStreams({
    closing: closing.signal,
    tokens: { list: () => Promise.resolve([]) },
    setTimer: () => () => undefined,
  });
  const call = createCallRoute(
    { method: 'POST', url: '/mcp', headers: {} },
    () => Promise.resolve(endingInTime(stream, { kind: 'server' })),
    () => ({ status: 500, headers: {}, body: '' }),
  );
  expect(await call('GET', '/tenants/1/state')).toEqual({ status: 200, text: '{"a":1}' });
  closing.abort();
  expect(seen).toEqual(['closed']);
});
