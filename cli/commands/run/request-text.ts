import type { ScenarioAttempt } from '../../../mock-server/scenario/index.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The body that was sent: JSON, so it is text. */
export function bodyText({ request }: Pick<ScenarioAttempt, 'request'>): string {
  return decoder.decode(request.body);
}

/** A request as it goes over the wire: request line, headers, an empty line, the body. */
export function requestText(attempt: Pick<ScenarioAttempt, 'request'>, url: string): string {
  const headers = Object.entries(attempt.request.headers).map(([name, value]) => `${name}: ${value}`);
  return [`POST ${url}`, ...headers, '', bodyText(attempt)].join('\n');
}
