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
 * JSON Schema has no keyword for it: a `pattern` can end at the limit, but cannot tell that it is the limit which is
 * broken.
 *
 * The generator puts it in place of `pattern` where a schema tells in `x-spelling` how the number is spelt, whatever its
 * limits.
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
