import { badRequest } from './problem.ts';

/** A JSON object whose members nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A body that must be an object; its members are checked by whoever knows them. `what`: `a fault`. */
export function readObject(value: unknown, what: string, example: string): JsonObject {
  if (isJsonObject(value)) return value;
  throw badRequest('TYPE_WRONG', `Failed to read the body: it is not ${what}.`, `Send a JSON object: ${example}.`);
}
