// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { Broadcast, UserAct } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateBroadcast: Validator<Broadcast>;

export declare const validateUserAct: Validator<UserAct>;
