import { retCodes } from '../../../generators/generated/errors.ts';
import { operations } from '../../../generators/generated/operations.ts';
import type { JournalEntry, JournalFilter, Violation } from '../../core/journal/journal.ts';
import { defaultLimit, readCursor } from '../http/cursor.ts';
import type { Fields, ValuesOf } from '../http/fields.ts';
import { readOptionalInstant } from '../http/instant.ts';
import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { listSchema } from '../http/schema-of.ts';
import { listQuery } from '../http/shared-fields.ts';
import { breachSchema, entrySchema } from '../http/view-schemas.ts';

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

export const journalRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/journal',
    summary: 'Lists what arrived and what was answered, oldest first.',
    query: filters,
    answer: {
      schema: listSchema(entrySchema, {
        dropped: { type: 'integer', description: 'How many were let go to make room.' },
      }),
    },
    handle({ tenant: { journal }, query }) {
      const { items, next } = journal.list(filterOf(query), query.limit ?? defaultLimit);
      return { status: 200, body: { items, next: cursorOf(next), dropped: journal.dropped } };
    },
  }),
  defineTenantRoute({
    method: 'GET',
    path: '/journal/violations',
    summary:
      'Lists the breaches of the contract one by one. Both kinds, unless having says which; limit counts requests.',
    query: filters,
    answer: { schema: listSchema(breachSchema) },
    handle({ tenant: { journal }, query }) {
      const filter = { ...filterOf(query), having: query.having ?? 'either' } as const;
      const { items, next } = journal.list(filter, query.limit ?? defaultLimit);
      return {
        status: 200,
        body: { items: items.flatMap((entry) => breachesOf(entry, filter.having)), next: cursorOf(next) },
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
    after: after === undefined ? undefined : readCursor(after),
  };
}

function cursorOf(next: number | undefined): string | null {
  return next === undefined ? null : String(next);
}

function breachesOf(entry: JournalEntry, having: 'violations' | 'warnings' | 'either') {
  const describe = (kind: 'violation' | 'warning') => (breach: Violation) => ({
    kind,
    entry: entry.id,
    at: entry.at,
    operation: entry.operation,
    method: entry.method,
    url: entry.url,
    status: entry.status,
    retCode: entry.retCode,
    ...breach,
  });
  return [
    ...(having === 'warnings' ? [] : entry.violations.map(describe('violation'))),
    ...(having === 'violations' ? [] : entry.warnings.map(describe('warning'))),
  ];
}
