import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/core.js';
import { usePattern } from 'ajv/dist/vocabularies/code.js';

/** How a number may be spelt as a string, and its limits. */
interface NumberSpelling {
  readonly pattern: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

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
      const { pattern, minimum, maximum } = schema as NumberSpelling;
      return _`{pattern: ${pattern}, minimum: ${minimum ?? null}, maximum: ${maximum ?? null}}`;
    },
  },
  code(context: KeywordCxt) {
    const { data, schema } = context;
    const { pattern, minimum = -Number.MAX_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema as NumberSpelling;
    const expression = usePattern(context, pattern);
    context.fail(_`!${expression}.test(${data}) || +${data} < ${minimum} || +${data} > ${maximum}`);
  },
};
