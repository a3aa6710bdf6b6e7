/** Why two versions of a contract could not be compared. */
export interface SchemaDiffFailure extends Error {
  readonly code: 'SCHEMA_INVALID';
}

/** Makes a failure whose message says what could not be read, why, and what to do. */
export function createSchemaFailure(message: string, cause?: unknown): SchemaDiffFailure {
  return Object.assign(new Error(message, { cause }), { name: 'SobotMockError', code: 'SCHEMA_INVALID' as const });
}
