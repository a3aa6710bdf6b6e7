import type { ValidatorError } from './validator.ts';

/**
 * What ajv says of unions that go by a tag, and of conditions, in the terms of all other errors. Apart from these, because
 * what a page validates has neither.
 */
export function readTaggedErrors(errors: readonly ValidatorError[]): readonly ValidatorError[] {
  const read: ValidatorError[] = [];
  for (const error of errors) {
    // What a condition requires is told already where it is missing.
    if (error.keyword === 'if' && read.at(-1)?.instancePath.startsWith(error.instancePath)) continue;
    read.push(error.keyword === 'discriminator' ? readTag(error) : error);
  }
  return read;
}

function readTag({ instancePath, params: { tag, tagValue } }: ValidatorError): ValidatorError {
  return tagValue === undefined
    ? { instancePath, keyword: 'required', params: { missingProperty: tag } }
    : { instancePath, keyword: 'discriminator', params: { limit: tag, value: tagValue } };
}
