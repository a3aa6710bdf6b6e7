// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

import type { ValidatorError } from '../validator.js';

export declare function note(
  errors: ValidatorError[] | null,
  instancePath: string,
  keyword: string,
  params: ValidatorError['params'],
): ValidatorError[];
