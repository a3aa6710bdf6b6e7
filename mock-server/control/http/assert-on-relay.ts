import { notImplemented } from './problem.ts';
import type { ControlRoute, ProxyInfo } from './route.ts';

/** Throws a problem where a proxy, or a listener, has no answer of its own. */
export function assertOnProxy({ method, path, onProxy }: ControlRoute, { role, target }: ProxyInfo): void {
  if (onProxy === 'answered') return;
  if (role === 'listener') {
    const receiver = target === '' ? '' : ` for ${target}`;
    throw notImplemented(
      'NOT_ON_A_LISTENER',
      `Failed to ${method} ${path}: this listens for webhooks${receiver}, and ${onProxy.onListener}.`,
      'Use a mock server for that: sobot-mock start.',
    );
  }
  throw notImplemented(
    'NOT_ON_A_PROXY',
    `Failed to ${method} ${path}: this is a proxy in front of ${target}, and ${onProxy.refused}.`,
    'Use a mock server for that: sobot-mock start.',
  );
}
