/** The JSON Schema of headers, by lower-case name. */
const headers = { type: 'object', additionalProperties: { type: 'string' } };

const body = { type: 'string', description: 'As text; absent where the bytes are not UTF-8.' };
const bodyBase64 = { type: 'string', description: 'In base64, where the bytes are not UTF-8.' };

/** The JSON Schema of an attempt as it is shown. */
export const attemptSchema = {
  type: 'object',
  description: 'One HTTP try of a delivery.',
  properties: {
    at: { type: 'integer', description: "When it began, on the tenant's clock, in ms." },
    request: { type: 'object', properties: { headers, body, bodyBase64 }, required: ['headers'] },
    response: {
      type: 'object',
      description: 'What the receiver answered, the first 64 kB of its body; absent where nothing whole came.',
      properties: {
        status: { type: 'integer' },
        headers,
        body,
        bodyBase64,
        bodyDropped: { type: 'boolean', description: 'The body was let go to save memory.' },
      },
      required: ['status', 'headers'],
    },
    reason: {
      type: 'string',
      enum: ['could_not_connect', 'request_timeout', 'error_status_code', 'unclassified'],
      description: 'Why it failed; absent where the receiver acknowledged.',
    },
    detail: { type: 'string', description: 'What went wrong, for a person to read.' },
    interrupted: { type: 'boolean', description: 'Shutdown cut it off.' },
    durationMs: { type: 'number', description: 'How long it took, in ms of real time.' },
  },
  required: ['at', 'request', 'durationMs'],
} as const;
