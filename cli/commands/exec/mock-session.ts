import type { ControlClient } from '../../control-client.ts';

/** A tenant for one command, in a server of its own or in one that runs. */
export interface MockSession {
  /** Where it is reached, without a slash at the end. */
  readonly url: string;
  /** Whether the server is there for the command alone, and so is every tenant in it. */
  readonly isOwnServer: boolean;
  readonly appid: string;
  readonly appKey: string;
  readonly controlToken: string | undefined;
  readonly webhookSecret: string;
  readonly control: ControlClient;
  /** Ends the tenant, and the server where it is its own. */
  close(): Promise<void>;
}
