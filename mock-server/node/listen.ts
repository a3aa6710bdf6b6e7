import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerFailure, type ServerFailure } from './server-failure.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Starts to listen.
 *
 * @returns the port, which port 0 leaves to the system.
 * @throws a failure that says why the port can't be had, and what to do.
 */
export async function listen(server: Server, address: Address): Promise<number> {
  server.listen(address);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explain(error, address);
  }
  return (server.address() as AddressInfo).port;
}

function explain(error: unknown, { host, port }: Address): ServerFailure | unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return createServerFailure(
      'PORT_TAKEN',
      {
        en:
          `Failed to listen on ${host}:${port}: another process holds port ${port}. ` +
          `Find it with ${finder(port)}, or take another port; --port 0 takes any free one.`,
        zh:
          `无法监听 ${host}:${port}：端口 ${port} 被另一个进程占用。` +
          `可用 ${finder(port)} 找到它，或换一个端口；--port 0 表示任一空闲端口。`,
      },
      error,
    );
  }
  if (code === 'EACCES') {
    return createServerFailure(
      'PORT_FORBIDDEN',
      {
        en:
          `Failed to listen on ${host}:${port}: the system does not let you have port ${port}. ` +
          'Take one above 1023; --port 0 takes any free one.',
        zh: `无法监听 ${host}:${port}：系统不允许使用端口 ${port}。请用 1023 以上的端口；--port 0 表示任一空闲端口。`,
      },
      error,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return createServerFailure(
      'HOST_UNAVAILABLE',
      {
        en: `Failed to listen on ${host}:${port}: ${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`,
        zh: `无法监听 ${host}:${port}：${host} 不是本机地址。请使用 127.0.0.1，或用 0.0.0.0 表示全部。`,
      },
      error,
    );
  }
  return error;
}

function finder(port: number): string {
  return process.platform === 'win32' ? `netstat -ano | findstr :${port}` : `lsof -i :${port}`;
}
