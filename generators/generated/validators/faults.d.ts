// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { DeliveryEffect, Fault, FaultMatch, RequestEffect } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateDeliveryEffect: Validator<DeliveryEffect>;

export declare const validateFaultMatch: Validator<FaultMatch>;

export declare const validateFault: Validator<Fault>;

export declare const validateRequestEffect: Validator<RequestEffect>;
