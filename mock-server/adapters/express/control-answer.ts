import type { Control, ControlStream } from '../../control/index.ts';
import { bodyLimit, type PlainRequest, type PlainResponse } from '../../core/plain-http.ts';
import type { Incoming, Outgoing } from './outgoing.ts';
import { plainHeaders } from './provider-answer.ts';
import { readBody } from './read-body.ts';
import { sendStream } from './send-stream.ts';
import { send } from './send.ts';

/** Where the control routes are, below where the server is mounted. */
export const controlPrefix = '/_mock';

/** What answers a control request: an answer, or a stream of what happens. */
export type ControlAnswered = PlainResponse | ControlStream;

/** Loads the control routes. */
export type LoadControl = () => Promise<Control>;

/** Loads them once, for all ways in which requests come. */
export function loadOnce(load: LoadControl): LoadControl {
  let control: Promise<Control> | undefined;
  return () => (control ??= load());
}

interface Arrived extends Pick<PlainRequest, 'origin'> {
  /** Where the server is mounted. Default: at the root. */
  readonly baseUrl?: string;
  /** The answer, where the routes have given it already. */
  readonly made?: Promise<ControlAnswered> | undefined;
}

/** Answers a request of the control routes; `failed` hears of what is thrown on the way. */
type AnswerControl = (
  request: Incoming & {
    readonly method: string;
    readonly url: string;
    readonly socket: { readonly remoteAddress?: string | undefined };
  },
  response: Outgoing,
  arrived: Arrived,
  failed: (error: unknown) => void,
) => void;

/** Whether a URL is one of the control routes. */
export function isControl(url: string): boolean {
  if (!url.startsWith(controlPrefix)) return false;
  const after = url.charCodeAt(controlPrefix.length);
  return Number.isNaN(after) || after === slash || after === questionMark;
}

const slash = '/'.charCodeAt(0);
const questionMark = '?'.charCodeAt(0);

export function createControlAnswer(loadControl: LoadControl): AnswerControl {
  const accept = async (
    request: Parameters<AnswerControl>[0],
    { origin, baseUrl = '' }: Arrived,
  ): Promise<Awaited<ReturnType<Control['accept']>>> => {
    const { accept: acceptControl } = await loadControl();
    const { method, url, socket } = request;
    return acceptControl({
      method,
      url: url.slice(controlPrefix.length),
      base: `${baseUrl}${controlPrefix}`,
      origin,
      headers: plainHeaders(request),
      remoteAddress: socket.remoteAddress,
    });
  };

  return (request, response, arrived, failed) => {
    const answered = (answer: ControlAnswered): void =>
      'open' in answer ? sendStream(response, answer) : send(response, answer);
    const { made } = arrived;
    if (made !== undefined) return readBody(request, bodyLimit, () => void made.then(answered).catch(failed));
    accept(request, arrived)
      .then((accepted) =>
        'status' in accepted
          ? send(response, accepted)
          : readBody(request, accepted.bodyLimit, (body) => void accepted.answer(body).then(answered).catch(failed)),
      )
      .catch(failed);
  };
}
