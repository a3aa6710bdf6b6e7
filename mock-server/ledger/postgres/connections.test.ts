import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createConnections, type Connections } from './connections.ts';
import { loadDriver } from './driver.ts';
import { readPlace } from './place.ts';

/** Lets everybody in, and can be asked for statements. */
const welcome = Buffer.from([...Buffer.from('R'), 0, 0, 0, 8, 0, 0, 0, 0, ...Buffer.from('Z'), 0, 0, 0, 5, 73]);

/** Connections to a server that lets everybody in; what it does with the first statement is up to the test. */
async function connectTo(onStatement: (socket: Socket) => void): Promise<Connections> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(welcome);
      socket.once('data', () => onStatement(socket));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const place = readPlace(`postgres://ann@127.0.0.1:${port}/mock?sslmode=disable`);
  const { Pool } = await loadDriver();
  const connections = createConnections(new Pool({ ...place.config, max: 1 }), place);
  onTestFinished(async () => {
    await connections.close();
    server.close();
  });
  return connections;
}

test('a connection that is lost before it was told how long anything may take is a failure, and the process lives', async () => {
  const connections = await connectTo((socket) => socket.resetAndDestroy());
  for (let time = 0; time < 2; time += 1) {
    await expect(connections.take()).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
  }
});
