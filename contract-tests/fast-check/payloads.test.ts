import { invalidPayloadCases } from './testing/invalid-payload-cases.ts';
import { payloadCases } from './testing/payload-cases.ts';

payloadCases('fast-check 4');
invalidPayloadCases('fast-check 4');
