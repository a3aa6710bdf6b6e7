import { retCodes } from '../../../generators/generated/errors.ts';
import { operations } from '../../../generators/generated/operations.ts';
import type { JournalEntry, Violation } from '../../core/journal/entry.ts';
import type { JournalFilter } from '../../core/journal/journal.ts';
import { defaultLimit, listQuery, readCursor } from '../http/cursor.ts';
import type { Fields, ValuesOf } from '../http/field-schema.ts';
import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { listSchema } from '../http/schema.ts';
import { readOptionalInstant } from '../http/times.ts';
import { entryView, violationView } from './violation-view.ts';

const filters = {
  ...listQuery,
  operation: {
    type: 'string',
    enum: [...Object.keys(operations), 'mediaFile'],
    description: 'Only requests for this operation; mediaFile: for the URL that getMediaContent gave.',
  },
  retCode: { type: 'string', enum: Object.keys(retCodes), description: 'Only what was answered with this ret_code.' },
  status: { type: 'integer', minimum: 100, maximum: 599, description: 'Only what was answered with this HTTP status.' },
  method: { type: 'string', description: 'Only requests with this HTTP method.' },
  having: {
    type: 'string',
    enum: ['violations', 'warnings', 'either'],
    description: 'violations: only what was refused; warnings: only what was tolerated; either.',
  },
  from: { type: 'string', description: 'Only requests that arrived then or later.' },
  to: { type: 'string', description: 'Only requests that arrived then or earlier.' },
} as const satisfies Fields;

const forms = {
  format: {
    type: 'string',
    enum: ['json', 'har'],
    description:
      'har: a HAR 1.2 document of up to 10,000 requests, unless limit says less, which browsers open. Default: json.',
  },
  mask: {
    type: 'boolean',
    description: 'Of a HAR: whether tokens, keys and people are masked; its log.comment says what was. Default: true.',
  },
} as const satisfies Fields;

/** How many requests a HAR holds where nobody says. */
const mostOfHar = 10_000;

const violationMembers = {
  side: {
    type: 'string',
    enum: ['consumer', 'provider'],
    description: 'Who broke it, where a proxy saw both. Absent: the consumer.',
  },
  rule: { type: 'string', description: 'A keyword of JSON Schema, or the name of a rule that none states.' },
  parameter: { type: 'string', description: 'Absent where no parameter is to blame.' },
  value: { description: 'What was sent.' },
  reason: {
    type: 'object',
    properties: { en: { type: 'string' }, zh: { type: 'string' } },
    required: ['en', 'zh'],
  },
  section: { type: 'string', description: "Heading on the provider's page that states the rule." },
  behaviour: { type: 'string', description: 'The behaviour switch that decides the rule, where one does.' },
};

const request = {
  at: { type: 'integer', description: "When it arrived, on the tenant's clock, in ms." },
  operation: { type: 'string', description: 'Absent: no operation has this path.' },
  method: { type: 'string' },
  url: { type: 'string', description: 'Path and query as they arrived.' },
  status: { type: 'integer', description: 'HTTP status of the answer.' },
  retCode: { type: 'string', enum: Object.keys(retCodes) },
};

const violations = {
  type: 'array',
  items: { type: 'object', properties: violationMembers, required: ['rule', 'reason', 'section'] },
};

/** The JSON Schema of a journal entry. */
const entrySchema = {
  type: 'object',
  properties: {
    id: { type: 'integer', description: 'Counts up within a tenant from 1.' },
    ...request,
    frozen: { const: true, description: "Present where the tenant's time stood still: at says nothing about pauses." },
    moved: {
      const: true,
      description:
        "Present where the tenant's time was set or advanced since the entry before, or may have been, as before a restart: a client with a clock of its own did not see it pass.",
    },
    appid: { type: 'string' },
    requestHeaders: { type: 'object', additionalProperties: { type: 'string' } },
    requestBody: { type: 'string', description: 'Up to 64 kB of it.' },
    responseHeaders: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description:
        'Those of the answer; date and content-length, which the server adds on the way, are not among them.',
    },
    responseBody: { type: 'string', description: 'Up to 64 kB of it; absent for media.' },
    reset: {
      type: 'string',
      enum: ['before', 'mid-body'],
      description: 'Where the connection was cut: before the answer, or in its body. The client did not have it whole.',
    },
    violations: { ...violations, description: 'Why it was refused.' },
    warnings: { ...violations, description: 'What was tolerated.' },
    faults: { type: 'array', items: { type: 'string' }, description: 'Ids of the faults that hit it.' },
  },
  required: ['id', 'at', 'appid', 'method', 'url', 'requestHeaders', 'status', 'violations', 'warnings'],
  additionalProperties: false,
};

/** The JSON Schema of a HAR: https://w3c.github.io/web-performance/specs/HAR/Overview.html has its entries. */
const harSchema = {
  type: 'object',
  description: 'Of format=har.',
  properties: {
    log: {
      type: 'object',
      properties: {
        version: { const: '1.2' },
        creator: { type: 'object' },
        pages: { type: 'array' },
        entries: { type: 'array', items: { type: 'object', required: ['startedDateTime', 'request', 'response'] } },
        comment: { type: 'string' },
      },
      required: ['version', 'creator', 'entries'],
    },
  },
  required: ['log'],
  additionalProperties: false,
};

/** The JSON Schema of one violation with its request. */
const listedViolation = {
  type: 'object',
  properties: {
    kind: { type: 'string', enum: ['violation', 'warning'] },
    entry: { type: 'integer', description: 'Id of the journal entry.' },
    ...request,
    ...violationMembers,
  },
  required: ['kind', 'entry', 'at', 'method', 'url', 'status', 'rule', 'reason', 'section'],
  additionalProperties: false,
};

export const journalRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/journal',
    onRelay: 'answered',
    summary: 'Lists what arrived and what was answered, oldest first.',
    query: { ...filters, ...forms },
    answer: {
      schema: {
        oneOf: [
          listSchema(entrySchema, { dropped: { type: 'integer', description: 'How many were let go to make room.' } }),
          harSchema,
        ],
      },
    },
    async handle({ tenant: { journal }, query: { format, mask = true, ...query }, origin }) {
      if (format === 'har') {
        // Loaded here: few ask for it.
        const { toHar } = await import('../../har/write-har.ts');
        const { items: entries } = journal.list(filterOf(query), query.limit ?? mostOfHar);
        const pseudonymKey = mask ? crypto.randomUUID() : undefined;
        return { status: 200, body: toHar(entries, { origin, pseudonymKey }) };
      }
      const { items, next } = journal.list(filterOf(query), query.limit ?? defaultLimit);
      return { status: 200, body: { items: items.map(entryView), next: cursorOf(next), dropped: journal.dropped } };
    },
  }),
  defineTenantRoute({
    method: 'GET',
    path: '/journal/violations',
    onRelay: 'answered',
    summary:
      'Lists the violations of the contract one by one. Both kinds, unless having says which; limit counts requests.',
    query: filters,
    answer: { schema: listSchema(listedViolation) },
    handle({ tenant: { journal }, query }) {
      const filter = { ...filterOf(query), having: query.having ?? 'either' } as const;
      const { items, next } = journal.list(filter, query.limit ?? defaultLimit);
      return {
        status: 200,
        body: { items: items.flatMap((entry) => violationsOf(entry, filter.having)), next: cursorOf(next) },
      };
    },
  }),
];

function filterOf({ after, limit: _, from, to, method, ...others }: ValuesOf<typeof filters>): JournalFilter {
  return {
    ...others,
    method: method?.toUpperCase(),
    from: readOptionalInstant('from', from),
    to: readOptionalInstant('to', to),
    after: readCursor(after),
  };
}

function cursorOf(next: number | undefined): string | null {
  return next === undefined ? null : String(next);
}

function violationsOf(entry: JournalEntry, having: 'violations' | 'warnings' | 'either') {
  const describe = (kind: 'violation' | 'warning') => (violation: Violation) => ({
    kind,
    entry: entry.id,
    at: entry.at,
    operation: entry.operation,
    method: entry.method,
    url: entry.url,
    status: entry.status,
    retCode: entry.retCode,
    ...violationView(violation),
  });
  return [
    ...(having === 'warnings' ? [] : entry.violations.map(describe('violation'))),
    ...(having === 'violations' ? [] : entry.warnings.map(describe('warning'))),
  ];
}
