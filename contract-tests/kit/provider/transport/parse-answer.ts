import { isDeeperThan, isObject } from '../../../../common/json.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';
import { type Json } from '../exchange.ts';
import { transportMessages } from '../messages/transport.ts';
import { bodyLimit, type ReadBody } from './read-body.ts';

/** A body as text, and as what it says. */
export interface ParsedAnswer {
  readonly text: string;
  readonly json?: Json;
  /** Whether a byte order mark came before it. */
  readonly hasMark?: boolean;
  /** Why it is not one JSON object. */
  readonly problem?: Bilingual;
}

/** The deepest answer that is looked at: the provider's go three levels. */
const depthLimit = 64;

/** Reads the answer of an operation. */
export function parseAnswer({ bytes, cut }: ReadBody): ParsedAnswer {
  if (cut) {
    const text = new TextDecoder().decode(bytes.subarray(0, 2000));
    return { text, problem: transportMessages.moreThan(bodyLimit) };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { text: new TextDecoder().decode(bytes), problem: transportMessages.notUtf8 };
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (text.trim() === '') return { text, problem: transportMessages.emptyBody };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { text, problem: transportMessages.notJson };
  }
  if (!isObject(value)) return { text, problem: transportMessages.noObject };
  if (isDeeperThan(depthLimit, text)) return { text, problem: transportMessages.tooDeep };
  return { text, json: value, hasMark };
}
