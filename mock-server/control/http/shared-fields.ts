import type { Fields } from './fields.ts';

/** Parameters of every list. */
export const listQuery = {
  after: { type: 'string', description: 'Cursor: the next of the page before.' },
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: 1000,
    description: 'How many items at most, 1 to 1000. Default: 100.',
  },
} as const satisfies Fields;

/** For routes that a browser opens by their URL. */
export const tokenQuery = {
  token: {
    type: 'string',
    description: 'The control token, for browsers: neither a link nor an EventSource can carry headers.',
  },
} as const satisfies Fields;

/** For bodies that carry a tenant's records, in bytes: 64 MiB. */
export const largeBodyLimit = 67_108_864;
