import type { ValidatorError } from './validator.ts';

/** Adds an error to those of a validator so far. */
export function note(
  errors: ValidatorError[] | null,
  instancePath: string,
  keyword: string,
  params: ValidatorError['params'],
): ValidatorError[] {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
