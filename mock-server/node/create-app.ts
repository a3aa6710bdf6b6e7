import type { RequestListener, ServerResponse } from 'node:http';
import { loadOnce } from '../adapters/express/control-answer.ts';
import { send } from '../adapters/express/send.ts';
import { encodeRetCode } from '../core/operations/answer.ts';
import { createDirectListener } from './direct.ts';
import type { ExpressAppOptions } from './express-app.ts';
import type { PlainProvider } from './plain-requests/ask.ts';
import { createMadeAnswers } from './plain-requests/made-answers.ts';
import { createPlainControl } from './plain-requests/plain-control.ts';

export interface AppOptions extends Omit<ExpressAppOptions, 'onFailure'> {
  readonly onError: (error: unknown) => void;
}

/** What a server of ours answers with. */
export interface App {
  readonly listener: RequestListener;
  /** Answers plain requests before Node's own HTTP has them. Absent: nobody does. */
  readonly plain?: PlainProvider | undefined;
}

/** The server's listener. Only what is neither the provider's nor a control request goes to Express. */
export function createApp({ onError, loadControl: load, ...others }: AppOptions): App {
  // One for all ways in which requests come.
  const loadControl = load && loadOnce(load);
  const options = { ...others, loadControl };
  const { emulator, forward, onAnswer } = options;
  function onFailure(error: unknown, response: ServerResponse): void {
    onError(error);
    const headers = { 'content-type': 'application/json;charset=UTF-8', 'access-control-allow-origin': '*' };
    send(response, { status: 200, headers, body: encodeRetCode('999999', 'zh') });
  }
  const viaExpress = whenLoaded(onFailure, async () => {
    const { createExpressApp } = await import('./express-app.ts');
    return createExpressApp({ ...options, onFailure });
  });
  if (forward !== undefined) return { listener: viaExpress };
  const made: PlainProvider['made'] = createMadeAnswers();
  const control = loadControl && createPlainControl(loadControl);
  return {
    listener: createDirectListener({ ...options, others: viaExpress, made, madeControl: control?.made, onFailure }),
    plain: { handle: emulator.handle, onAnswer, onError, made, control },
  };
}

/**
 * Loads a listener with the first request that is for it. A client that calls the provider alone never waits for Express,
 * which takes as long to load as all else that a server starts with.
 */
function whenLoaded(
  onFailure: (error: unknown, response: ServerResponse) => void,
  load: () => Promise<RequestListener>,
): RequestListener {
  let loading: Promise<void> | undefined;
  let listener: RequestListener | undefined;
  return (request, response) => {
    if (listener !== undefined) return listener(request, response);
    loading ??= load().then((loaded) => void (listener = loaded));
    loading.then(
      () => listener?.(request, response),
      (error: unknown) => onFailure(error, response),
    );
  };
}
