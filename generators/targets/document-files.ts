import { fileURLToPath } from 'node:url';
import type { GeneratedFile } from '../lib/generated-file.ts';
import type { Contract } from '../lib/load-contract.ts';
import { asyncapiDocument } from './asyncapi.ts';
import { fieldReference } from './field-reference.ts';
import { openapiDocument } from './openapi.ts';
import { postmanCollection } from './postman.ts';

/** Where the API documents are kept for people and tools that read the repository. */
export const documentFolder = fileURLToPath(new URL('../../docs/api/', import.meta.url));

/** The API documents as `sobot-mock export` prints them, and the fields of control bodies. Paths are under `docs/api/`. */
export function documentFiles(contract: Contract): readonly GeneratedFile[] {
  return [
    { path: 'openapi.json', text: toText(openapiDocument(contract)) },
    { path: 'asyncapi.json', text: toText(asyncapiDocument(contract)) },
    { path: 'postman.json', text: toText(postmanCollection(contract)) },
    ...fieldReference(contract),
  ];
}

function toText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
