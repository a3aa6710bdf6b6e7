import { origin, type GeneratedFile } from '../lib/generated-file.ts';
import type { Contract } from '../lib/load-contract.ts';
import { componentSchemas } from './component-schemas.ts';

/** What the control routes take and answer. */
const roots = [
  'acts/user-act.json',
  'acts/broadcast.json',
  'acts/fault.json',
  'behaviour.json',
  'report/coverage-report.json',
  'state.json',
  'webhooks/webhook-event.json',
  'webhooks/line/webhook-event.json',
] as const;

/**
 * Schemas that control routes refer to, by title, as components of an OpenAPI document, and their titles by their ids.
 * The document is put together from the routes when it is asked for.
 */
export function generateControlSchemas(contract: Contract): readonly GeneratedFile[] {
  const schemas = componentSchemas(contract, roots);
  const titles = contract.schemas
    .filter(({ title }) => Object.hasOwn(schemas, title))
    .map(({ id, title }) => [id, title]);
  const document = { $comment: origin, schemas, titles: Object.fromEntries(titles) };
  return [{ path: 'control-schemas.json', text: `${JSON.stringify(document, null, 2)}\n` }];
}
