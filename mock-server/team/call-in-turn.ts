/** A call of a control route, as far as it says what must be known of others before it is answered. */
export interface CallInTurn {
  /** The route's, below the base: `/tenants/:appid/clock`. */
  readonly path: string;
  /** Whose it is. */
  readonly appid?: string | undefined;
  /** It waits for what takes long, and takes turns by itself. */
  readonly waits: boolean;
  /** Whether it may change what is kept. */
  readonly changes: boolean;
}
