// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { Config } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateConfig: Validator<Config>;
