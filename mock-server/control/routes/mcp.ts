import { isObject } from '../../../common/json.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { badRequest } from '../http/problem.ts';
import { defineRoute, type ControlRoute } from '../http/route.ts';
import { problemRef } from '../http/schema.ts';
import { toControlStream } from '../http/web-stream.ts';

const example = { jsonrpc: '2.0', id: 1, method: 'tools/list' };

const refusal = {
  type: 'object',
  description: 'An error of JSON-RPC 2.0.',
  properties: {
    jsonrpc: { const: '2.0' },
    id: { type: ['string', 'integer', 'null'] },
    error: {
      type: 'object',
      properties: { code: { type: 'integer' }, message: { type: 'string' } },
      required: ['code', 'message'],
    },
  },
  required: ['jsonrpc', 'id', 'error'],
};

export const mcpRoutes: readonly ControlRoute[] = [
  defineRoute({
    method: 'POST',
    path: '/mcp',
    onlyCalls: true,
    onRelay: 'answered',
    // What it calls in turn is refused to whoever may not call it.
    access: 'everyone',
    summary:
      'Answers a message of the Model Context Protocol (streamable HTTP, without sessions): tools to see what happened, ' +
      'to act as a LINE user, to move the clock and others.',
    body: {
      schema: {
        type: 'object',
        description: 'A JSON-RPC 2.0 message, as the Model Context Protocol has them.',
        properties: { jsonrpc: { const: '2.0' }, id: { type: ['string', 'integer'] }, method: { type: 'string' } },
        required: ['jsonrpc'],
      },
      example,
      read: readMessage,
    },
    // Each server-sent event is a JSON-RPC 2.0 message.
    answer: {
      contentType: 'text/event-stream',
      others: {
        202: { description: 'It was a notification or an answer: there is nothing to say.' },
        400: {
          description: 'It is no message of JSON-RPC, or of a version of the protocol that is not known.',
          content: { 'application/json': refusal, 'application/problem+json': problemRef },
        },
        406: {
          description: 'The header accept must name both application/json and text/event-stream.',
          content: { 'application/json': refusal },
        },
      },
    },
    async handle({ body, headers, call, origin, examReports: reports }) {
      // Loaded here: who never asks starts without it.
      const { answerMcp } = await import('../../mcp/http.ts');
      const response = await answerMcp({ call, reports, url: origin, version: manifest.version, headers, body });
      const contentType = response.headers.get('content-type') ?? 'application/json';
      if (contentType.startsWith('text/event-stream')) return toControlStream(response);
      const text = await response.text();
      if (text === '') return { status: response.status };
      return { status: response.status, text, headers: { 'content-type': contentType } };
    },
  }),
];

function readMessage(value: unknown): unknown {
  if (isObject(value)) return value;
  throw badRequest(
    'TYPE_WRONG',
    'Failed to read the body: it is no message of JSON-RPC.',
    `Send one message: ${JSON.stringify(example)}.`,
  );
}
