import type fc from 'fast-check';
import type { SchemaTypes } from '../../generators/generated/types.ts';
import { fromSchema } from './from-schema.ts';
import { baseOf, payloadNamed, payloadSchema, type PayloadName } from './payload-schema.ts';
import { settle } from './settle.ts';

/**
 * An arbitrary of a payload: a request, an answer, a webhook event, or a part of one. Every value keeps the contract and
 * can occur: optional members come and go, each form of a union comes up, numbers reach their limits, text has emoji,
 * right-to-left, invisible and astral characters; emoji and mentions point at their place in the text in UTF-16 code
 * units, a webhook event's id tells its timestamp, no image is numbered past its set, and the counters of a page agree.
 * Values shrink to the smallest valid one.
 *
 * @param name the name of the payload's schema, as `sobot-mock schema list` and `validators` have it
 * @throws RangeError when no payload has the name
 *
 * @example
 * fc.assert(fc.property(arbitraryOf('textMessageEvent'), (event) => isShown(event.message.text)));
 */
export function arbitraryOf<Name extends PayloadName>(name: Name): fc.Arbitrary<SchemaTypes[Name]> {
  const found = payloadNamed(name);
  return fromSchema(payloadSchema(found), baseOf(found), settle) as fc.Arbitrary<SchemaTypes[Name]>;
}
