// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

/** Adds an error to those of a validator so far. */
export function note(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
