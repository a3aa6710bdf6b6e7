import { notImplemented } from './problem.ts';
import type { ControlRoute, RelayInfo } from './route.ts';

/** Throws a problem where a proxy, or a listener, has no answer of its own. */
export function assertOnRelay({ method, path, onRelay }: ControlRoute, { role, target }: RelayInfo): void {
  if (onRelay === 'answered') return;
  if (role === 'listener') {
    const receiver = target === '' ? '' : ` for ${target}`;
    throw notImplemented(
      'NOT_ON_A_LISTENER',
      `Failed to ${method} ${path}: this listens for webhooks${receiver}, and ${onRelay.onListener}.`,
      'Use a mock server for that: sobot-mock start.',
    );
  }
  throw notImplemented(
    'NOT_ON_A_PROXY',
    `Failed to ${method} ${path}: this is a proxy in front of ${target}, and ${onRelay.onProxy}.`,
    'Use a mock server for that: sobot-mock start.',
  );
}
