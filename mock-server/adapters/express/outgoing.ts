/** What is read of a request: Express's has it, and Node's own that Express is given. */
export interface Incoming {
  readonly headers: Readonly<Record<string, string | string[] | undefined>> & {
    readonly 'content-type'?: string | undefined;
    readonly 'set-cookie'?: string[] | undefined;
  };
  /** What a body parser before us left. */
  readonly body?: unknown;
  readonly readableEnded: boolean;
  on(event: 'data', run: (chunk: Buffer) => void): unknown;
  on(event: 'end', run: () => void): unknown;
  off(event: 'data', run: (chunk: Buffer) => void): unknown;
  off(event: 'end', run: () => void): unknown;
  resume(): unknown;
}

/** What it takes to send a response: Express's has it, and Node's own that Express is given. */
export interface Outgoing {
  readonly req: { readonly method?: string | undefined };
  readonly headersSent: boolean;
  readonly destroyed: boolean;
  readonly socket: Connection | null;
  writeHead(status: number, headers: Record<string, string | number>): Pick<Outgoing, 'end'>;
  flushHeaders(): void;
  write(bytes: Uint8Array, done?: () => void): boolean;
  write(text: string): boolean;
  end(body?: string | Uint8Array): unknown;
  end(body: string, encoding: 'latin1'): unknown;
  destroy(): unknown;
  on(event: 'drain' | 'close', run: () => void): unknown;
  once(event: 'drain' | 'close', run: () => void): unknown;
  off(event: 'close', run: () => void): unknown;
}

interface Connection {
  destroy(): unknown;
  /** TLS has none. */
  resetAndDestroy?(): unknown;
}
