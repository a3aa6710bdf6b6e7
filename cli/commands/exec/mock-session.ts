import type { ControlClient } from '../emit/control-client.ts';

/** A tenant for one command, in a server of its own or in one that runs. */
export interface MockSession {
  /** Where it is reached, without a slash at the end. */
  readonly url: string;
  readonly appid: string;
  readonly appKey: string;
  readonly controlToken: string | undefined;
  readonly webhookSecret: string;
  readonly control: ControlClient;
  /** Ends the tenant, and the server where it is its own. */
  close(): Promise<void>;
}
