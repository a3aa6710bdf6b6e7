/** Why a mock server did not start. The message says what failed, why, and what to do. */
export interface ServerFailure extends Error {
  readonly code: ServerFailureCode;
}

export type ServerFailureCode =
  /** Somebody else listens there. */
  | 'PORT_TAKEN'
  /** The system reserves the port. */
  | 'PORT_FORBIDDEN'
  /** The host is no address of this machine. */
  | 'HOST_UNAVAILABLE'
  /** The key and the certificate are not PEM, or do not fit each other. */
  | 'CERTIFICATE_INVALID'
  | 'SERVER_OPTIONS_INVALID';

export function createServerFailure(code: ServerFailureCode, message: string, cause?: unknown): ServerFailure {
  return Object.assign(new Error(message, { cause }), { name: 'SobotMockError', code });
}
