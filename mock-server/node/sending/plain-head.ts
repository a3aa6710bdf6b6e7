import type { TransportRequest } from '../../webhooks/sending/transport.ts';
import type { Target } from './webhook-target.ts';

/** The head of a request in two pieces: what many have in common, the same string each time, and the rest. */
export interface PlainHead {
  readonly opening: string;
  readonly rest: string;
}

/** The head of a request, or nothing where undici should look at its headers. */
export type HeadOf = (target: Target, request: TransportRequest) => PlainHead | undefined;

const plainValue = /^[!-~](?:[ -~]*[!-~])?$/;

/** In this order, each may be left out. */
const [type, agent, signed] = ['content-type', 'user-agent', 'x-line-signature'] as const;

/**
 * Makes heads of requests. Those to one receiver differ in their signature alone, and in their length: what comes before
 * is put together, and looked at, once.
 */
export function createHeadOf(): HeadOf {
  let last: {
    readonly target: Target;
    readonly type: string | undefined;
    readonly agent: string | undefined;
    readonly text: string;
  };
  let ofLength = { length: 0, text: endOf(0) };

  function openingOf(target: Target, headers: TransportRequest['headers']): string | undefined {
    if (last?.target === target && last.type === headers[type] && last.agent === headers[agent]) return last.text;
    let text = target.head;
    for (const name of [type, agent]) {
      const value = headers[name];
      if (value === undefined) continue;
      if (!plainValue.test(value)) return undefined;
      text += `${name}: ${value}\r\n`;
    }
    last = { target, type: headers[type], agent: headers[agent], text };
    return text;
  }

  return (target, { headers, body }) => {
    if (!hasPlainNames(headers)) return undefined;
    const opening = openingOf(target, headers);
    const signature = headers[signed];
    if (opening === undefined || (signature !== undefined && !plainValue.test(signature))) return undefined;
    if (ofLength.length !== body.length) ofLength = { length: body.length, text: endOf(body.length) };
    const rest = signature === undefined ? ofLength.text : `${signed}: ${signature}\r\n${ofLength.text}`;
    return { opening, rest };
  };
}

function endOf(length: number): string {
  return `content-length: ${length}\r\n\r\n`;
}

/** Whether there are no other headers, and these in their order: they go out in the order in which they are given. */
function hasPlainNames(headers: TransportRequest['headers']): boolean {
  let next = 0;
  for (const name in headers) {
    const place = name === type ? 0 : name === agent ? 1 : name === signed ? 2 : -1;
    if (place < next) return false;
    next = place + 1;
  }
  return true;
}
