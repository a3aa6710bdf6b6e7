/** A document made of the contract. */
export interface ExportedDocument {
  readonly meaning: string;
  readonly load: () => Promise<Readonly<Record<string, unknown>>>;
}

/** The name that the command line has for a document. */
export type DocumentName = keyof typeof documents;

/** What can be exported, each loaded when it is asked for. */
export const documents = {
  openapi: {
    meaning: 'OpenAPI 3.1: the operations, and the webhooks in its webhooks section',
    load: async () => (await import('../../../docs/api/openapi.json', { with: { type: 'json' } })).default,
  },
  asyncapi: {
    meaning: 'AsyncAPI 3: the webhooks',
    load: async () => (await import('../../../docs/api/asyncapi.json', { with: { type: 'json' } })).default,
  },
  postman: {
    meaning: 'Postman collection 2.1: the operations, with a script that signs getToken',
    load: async () => (await import('../../../docs/api/postman.json', { with: { type: 'json' } })).default,
  },
} as const satisfies Readonly<Record<string, ExportedDocument>>;

/** True for the name of a document. */
export function isDocumentName(text: string): text is DocumentName {
  return Object.hasOwn(documents, text);
}
