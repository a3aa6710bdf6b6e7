import { createFailure, type Failure } from '../../common/failure.ts';

/** Why a mock server did not start. The message says what failed, why, and what to do. */
export type ServerFailure = Failure<ServerFailureCode>;

export type ServerFailureCode =
  /** Somebody else listens there. */
  | 'PORT_TAKEN'
  /** The system reserves the port. */
  | 'PORT_FORBIDDEN'
  /** The host is no address of this machine. */
  | 'HOST_UNAVAILABLE'
  /** The key and the certificate are not PEM, or do not fit each other. */
  | 'CERTIFICATE_INVALID'
  | 'SERVER_OPTIONS_INVALID'
  /** A proxy's target is no URL that one can stand in front of. */
  | 'TARGET_INVALID'
  /** A proxy would call itself. */
  | 'TARGET_IS_PROXY'
  /** A recording cannot be written where it should go. */
  | 'RECORDING_UNWRITABLE'
  /** The state cannot be saved where it should go. */
  | 'STATE_UNWRITABLE';

export const createServerFailure = createFailure<ServerFailureCode>;
