import type { KeptServer } from './kept-server.ts';
import type { KeptTenant } from './kept-tenant.ts';

/** Something that is in the file, and has changed since. */
export type Kept = KeptTenant | KeptServer;
