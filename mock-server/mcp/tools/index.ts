import type { Tool } from '../tool.ts';
import { act } from './act.ts';
import { broadcast } from './broadcast.ts';
import { check } from './check.ts';
import { clock } from './clock.ts';
import { explain } from './explain.ts';
import { fault } from './fault.ts';
import { inspect } from './inspect.ts';
import { tenants } from './tenants.ts';

/** Every tool, in the order in which they are listed: few, for each costs whoever reads them. */
export const tools: readonly Tool[] = [inspect, act, clock, fault, broadcast, explain, check, tenants];
