/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** A reference to a schema of the contract: `state/channel`. */
export function schemaRef(path: string): Schema {
  return { $ref: `https://sobot-mock.invalid/schemas/${path}.json` };
}

/** A reference to what all routes answer that fail, in the document that has them. */
export const problemRef: Schema = { $ref: '#/components/schemas/Problem' };

/** A webhook event: of the page, or of LINE alone. */
export const anyEvent: Schema = {
  anyOf: [schemaRef('webhooks/webhook-event'), schemaRef('webhooks/line/webhook-event')],
};

/** The JSON Schema of a page of a list. */
export function listSchema(item: Schema, members: Schema = {}): Schema {
  return {
    type: 'object',
    properties: {
      items: { type: 'array', items: item },
      next: { type: ['string', 'null'], description: 'Cursor of the next page; null at the end.' },
      ...members,
    },
    required: ['items', 'next', ...Object.keys(members)],
  };
}

/** The JSON Schema of what several of a kind are answered as, when all of them are. */
export function itemsSchema(item: Schema, members: Schema = {}): Schema {
  return {
    type: 'object',
    properties: { items: { type: 'array', items: item }, ...members },
    required: ['items'],
    additionalProperties: false,
  };
}

/**
 * The JSON Schema of what a schema of the contract describes, where some members may be written in other ways too. What else
 * is given stands in the place of its own. The document that has the schema writes it out as one object.
 */
export function orWritten(ref: Schema, members: Readonly<Record<string, Schema>>, others: Schema = {}): Schema {
  return { ...ref, ...others, 'x-or-written': members };
}
