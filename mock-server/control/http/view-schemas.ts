import { retCodes } from '../../../generators/generated/errors.ts';
import { schemaRef } from './schema-of.ts';

/** The JSON Schema of a clock as it is shown. */
export const clockSchema = {
  type: 'object',
  properties: {
    now: { type: 'string', description: 'ISO 8601, UTC.' },
    epochMs: { type: 'integer', description: 'The same in ms since the epoch.' },
    frozen: { type: 'boolean', description: 'Whether time stands still.' },
    nextDue: {
      type: ['integer', 'null'],
      description: 'When something falls due next, in ms since the epoch; null: nothing does.',
    },
  },
  required: ['now', 'epochMs', 'frozen', 'nextDue'],
  additionalProperties: false,
};

/** The JSON Schema of a tenant as it is shown. */
export const tenantSchema = {
  type: 'object',
  properties: {
    appid: { type: 'string', description: 'Credential id.' },
    appKey: { type: 'string', description: 'Credential key that signs. Absent on a proxy, which never learns it.' },
    seed: { type: 'integer', description: 'Drives every random value of the tenant.' },
    timezone: { type: 'string', description: 'GMT+08:00.' },
    behaviour: schemaRef('behaviour'),
    clock: clockSchema,
  },
  required: ['appid', 'seed', 'timezone', 'behaviour', 'clock'],
  additionalProperties: false,
};

const breach = {
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
};

const request = {
  at: { type: 'integer', description: "When it arrived, on the tenant's clock, in ms." },
  operation: { type: 'string', description: 'Absent: no operation has this path.' },
  method: { type: 'string' },
  url: { type: 'string', description: 'Path and query as they arrived.' },
  status: { type: 'integer', description: 'HTTP status of the answer.' },
  retCode: { type: 'string', enum: Object.keys(retCodes) },
};

const breaches = {
  type: 'array',
  items: { type: 'object', properties: breach, required: ['rule', 'reason', 'section'] },
};

/** The JSON Schema of a journal entry. */
export const entrySchema = {
  type: 'object',
  properties: {
    id: { type: 'integer', description: 'Counts up within a tenant from 1.' },
    ...request,
    frozen: { const: true, description: "Present where the tenant's time stood still: at says nothing about pauses." },
    appid: { type: 'string' },
    requestHeaders: { type: 'object', additionalProperties: { type: 'string' } },
    requestBody: { type: 'string', description: 'Up to 64 kB of it.' },
    responseBody: { type: 'string', description: 'Up to 64 kB of it; absent for media.' },
    violations: { ...breaches, description: 'Why it was refused.' },
    warnings: { ...breaches, description: 'What was tolerated.' },
    faults: { type: 'array', items: { type: 'string' }, description: 'Ids of the faults that hit it.' },
  },
  required: ['id', 'at', 'appid', 'method', 'url', 'requestHeaders', 'status', 'violations', 'warnings'],
  additionalProperties: false,
};

/** The JSON Schema of one breach with its request. */
export const breachSchema = {
  type: 'object',
  properties: {
    kind: { type: 'string', enum: ['violation', 'warning'] },
    entry: { type: 'integer', description: 'Id of the journal entry.' },
    ...request,
    ...breach,
  },
  required: ['kind', 'entry', 'at', 'method', 'url', 'status', 'rule', 'reason', 'section'],
  additionalProperties: false,
};
