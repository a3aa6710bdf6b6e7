import { createBilingualFailure } from '../../common/bilingual-failure.ts';
import type { Failure } from '../../common/failure.ts';

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
  | 'STATE_UNWRITABLE'
  /** The data file cannot be opened, or this Node has no SQLite. */
  | 'DATA_UNAVAILABLE'
  /** Another process has the data file open. */
  | 'DATA_IN_USE'
  /** The data file is another program's. */
  | 'DATA_FOREIGN'
  /** The data file was written by a version whose form this one does not read. */
  | 'DATA_VERSION'
  /** The data file cannot be read. */
  | 'DATA_DAMAGED'
  /** The data file cannot be written. */
  | 'DATA_UNWRITABLE'
  /** The URL of the ledger is none. */
  | 'LEDGER_URL_INVALID'
  /** The package that speaks to the ledger's database is not installed. */
  | 'LEDGER_DRIVER_MISSING'
  /** The ledger cannot be reached, or does not take what is written. */
  | 'LEDGER_UNAVAILABLE'
  /** The ledger's database is too old, or its tables are of another version. */
  | 'LEDGER_VERSION'
  /** Another program has tables in the place of the ledger's. */
  | 'LEDGER_FOREIGN'
  /** The ledger can only be read. */
  | 'LEDGER_READ_ONLY'
  /** Node is older than what sobot-mock runs on. */
  | 'NODE_TOO_OLD';

export const createServerFailure = createBilingualFailure<ServerFailureCode>;
