import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/core.js';
import { usePattern } from 'ajv/dist/vocabularies/code.js';

/**
 * Holds a number that is spelt as a string to the limits of the number: `"101"` breaks `maximum: 100` as 101 does.
 * JSON Schema has no keyword for it; a `pattern` alone can neither tell the limit that is broken nor end at 2^53.
 *
 * The generator puts it in place of `pattern` on every parameter that is documented as Long or Integer and accepts
 * both spellings.
 */
export const numberAsString: CodeKeywordDefinition = {
  keyword: 'numberAsString',
  type: 'string',
  schemaType: 'object',
  error: {
    message: '',
    params: ({ schema }) => {
      const { minimum, maximum } = schema as { minimum?: number; maximum?: number };
      return _`{minimum: ${minimum ?? null}, maximum: ${maximum ?? null}}`;
    },
  },
  code(context: KeywordCxt) {
    const { data, schema } = context as KeywordCxt & {
      schema: { pattern: string; minimum?: number; maximum?: number };
    };
    const { pattern, minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema;
    const expression = usePattern(context, pattern);
    context.fail(_`!${expression}.test(${data}) || +${data} < ${minimum} || +${data} > ${maximum}`);
  },
};
