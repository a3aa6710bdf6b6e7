import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import type { Contract } from '../lib/load-contract.ts';
import { componentSchemas } from './component-schemas.ts';

/** What the control routes take and answer. */
const roots = [
  'acts/user-act.json',
  'acts/broadcast.json',
  'acts/fault.json',
  'behaviour.json',
  'state.json',
  'webhooks/webhook-event.json',
] as const;

/** Schemas for the API document of the control routes, which is put together from the routes when it is asked for. */
export function generateControlSchemas(contract: Contract): readonly GeneratedFile[] {
  const schemas = componentSchemas(contract, roots);
  const titles = contract.schemas
    .filter(({ title }) => Object.hasOwn(schemas, title))
    .map(({ id, title }) => [id, title]);
  const text = [
    banner,
    '\n/** Schemas that control routes refer to, by title, as components of an OpenAPI document. */\n',
    `export const controlSchemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> = ${literal(schemas)};\n`,
    '\n/** Their titles by their ids. */\n',
    `export const controlSchemaTitles: Readonly<Record<string, string>> = ${literal(Object.fromEntries(titles))};\n`,
  ];
  return [{ path: 'control-schemas.ts', text: text.join('') }];
}
