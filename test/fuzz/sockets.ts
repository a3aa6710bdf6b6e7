import { connect } from 'node:net';
import type { Random } from '../../common/random.ts';

const starts = [
  'GET /_mock/live HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n',
  'GET /api/get_token?appid=1 HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n',
  'POST /chat-set/api/line/query_task_list HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 2\r\n\r\n{}',
  'POST /_mock/tenants/fuzz/events HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  'POST /_mock/tenants/fuzz/faults HTTP/1.1\r\nhost: 127.0.0.1\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\n{}',
  'OPTIONS * HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n',
  'GET http://other.example/ HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n',
  'CONNECT 127.0.0.1:9 HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n',
  'GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
];

/** Bytes that are nearly HTTP. */
export function nearlyHttp(random: Random): Buffer {
  const parts: Buffer[] = [];
  for (let count = random.int(1, 4); count > 0; count -= 1) parts.push(Buffer.from(random.pick(starts)));
  let bytes = Buffer.concat(parts);
  for (let change = random.int(0, 3); change > 0; change -= 1) {
    const at = random.int(0, bytes.length);
    const inserted = random.pick([
      Buffer.from([random.int(0, 255)]),
      Buffer.from('\r\n'),
      Buffer.from(`x-${random.hex(4)}: ${'y'.repeat(random.int(0, 20_000))}\r\n`),
      Buffer.from(`${random.hex(3)}\r\n`),
      Buffer.alloc(0),
    ]);
    bytes = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + random.int(0, 3))]);
  }
  return bytes;
}

/** Sends the bytes, waits a little for an answer, hangs up. The statuses that came. */
export function sendBytes(port: number, bytes: Buffer, wait: number): Promise<readonly number[]> {
  const { promise, resolve } = Promise.withResolvers<readonly number[]>();
  let received = '';
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  socket.setEncoding('latin1');
  socket.setTimeout(wait, () => socket.destroy());
  socket.on('data', (chunk) => {
    if (received.length < 100_000) received += String(chunk);
  });
  socket.on('error', () => undefined);
  socket.on('close', () =>
    resolve(Array.from(received.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status]) => Number(status))),
  );
  return promise;
}
