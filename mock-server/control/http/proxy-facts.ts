/** What stands behind the control routes where it is no emulator: a proxy, which passes requests on to a target. */
export interface ProxyFacts {
  /** Base URL of the target. */
  readonly target: string;
}
