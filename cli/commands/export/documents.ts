import type { Text } from '../../language.ts';

/** A document made of the contract. */
export interface ExportedDocument {
  readonly meaning: Text;
  readonly load: () => Promise<Readonly<Record<string, unknown>>>;
}

/** The name that the command line has for a document. */
export type DocumentName = keyof typeof documents;

/** What can be exported, each loaded when it is asked for. */
export const documents = {
  openapi: {
    meaning: {
      en: 'OpenAPI 3.1: the operations, and the webhooks in its webhooks section',
      zh: 'OpenAPI 3.1：全部接口，以及 webhooks 一节中的 webhook',
    },
    load: async () => (await import('../../../docs/api/openapi.json', { with: { type: 'json' } })).default,
  },
  asyncapi: {
    meaning: { en: 'AsyncAPI 3: the webhooks', zh: 'AsyncAPI 3：webhook' },
    load: async () => (await import('../../../docs/api/asyncapi.json', { with: { type: 'json' } })).default,
  },
  postman: {
    meaning: {
      en: 'Postman collection 2.1: the operations, with a script that signs getToken',
      zh: 'Postman 集合 2.1：全部接口，以及为 getToken 签名的脚本',
    },
    load: async () => (await import('../../../docs/api/postman.json', { with: { type: 'json' } })).default,
  },
} as const satisfies Readonly<Record<string, ExportedDocument>>;

/** True for the name of a document. */
export function isDocumentName(text: string): text is DocumentName {
  return Object.hasOwn(documents, text);
}
