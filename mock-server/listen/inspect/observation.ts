import type { Config } from '../../../generators/generated/types.ts';
import type { BodyFindings, Standing } from './check-body.ts';

/** How a request was signed, as far as that is known. */
export type Signature = 'right' | 'wrong' | 'missing' | 'unchecked';

/** One webhook request, for what it tells of the platform. */
interface ObservedRequest {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly signature: Signature;
  readonly body: Uint8Array;
  readonly findings: BodyFindings;
}

/** Learns how a platform sends webhooks. */
export interface Observation {
  note(request: ObservedRequest): void;
  readonly requests: number;
  /** A configuration of `start` that makes a mock like it, and all that was seen beside. */
  toConfig(): Config;
}

/** How many ids of events are remembered, and how many delays of redelivery. */
const rememberedMost = 100_000;
const delaysMost = 100;

export function createObservation(): Observation {
  const firstSeen = new Map<string, number>();
  const kinds = new Map<string, { count: number; standing: Standing }>();
  const beyond = new Set<string>();
  const delays: number[] = [];
  const signatures = { right: 0, wrong: 0, missing: 0, unchecked: 0 };
  const spellings = { raw: 0, escaped: 0 };
  let requests = 0;
  let verifications = 0;
  let redeliveries = 0;
  let largest = 0;

  function noteEvent({ kind, standing, id, isRedelivery }: BodyFindings['events'][number], at: number): void {
    const known = kinds.get(kind);
    if (known !== undefined || kinds.size < 200) kinds.set(kind, { count: (known?.count ?? 0) + 1, standing });
    if (isRedelivery) redeliveries += 1;
    if (id === undefined) return;
    const before = firstSeen.get(id);
    if (before !== undefined && isRedelivery && delays.length < delaysMost) delays.push(at - before);
    if (before === undefined && firstSeen.size < rememberedMost) firstSeen.set(id, at);
  }

  return {
    note({ at, signature, body, findings }) {
      requests += 1;
      signatures[signature] += 1;
      const { raw, escaped } = spellingOf(body);
      spellings.raw += Number(raw);
      spellings.escaped += Number(escaped);
      if (findings.holds === 'verification') verifications += 1;
      largest = Math.max(largest, findings.events.length);
      for (const event of findings.events) noteEvent(event, at);
      for (const { rule, parameter } of findings.warnings) {
        if (rule === 'unknownMember' && parameter !== undefined && beyond.size < 200) {
          beyond.add(parameter.replaceAll(/\[\d+\]/g, '[]'));
        }
      }
    },
    get requests() {
      return requests;
    },
    toConfig() {
      const spelling = settled(spellings);
      return {
        behaviour: spelling === undefined ? {} : { webhookSpelling: spelling },
        ...(redeliveries > 0 && { redelivery: true }),
        observed: {
          requests,
          verifications,
          signed: requests === 0 ? 'unknown' : signedOf(signatures, requests),
          signatures: { ...signatures },
          redelivery: { seen: redeliveries, delaysInMs: delays },
          mostEventsInARequest: largest,
          spelling: { ...spellings },
          events: Object.fromEntries(kinds),
          unknownMembers: [...beyond],
        },
      };
    },
  };
}

/** The spelling of all that was beyond ASCII; none where it came both ways, or not at all. */
function settled({ raw, escaped }: { raw: number; escaped: number }): 'raw' | 'escaped' | undefined {
  if (raw > 0 && escaped === 0) return 'raw';
  return escaped > 0 && raw === 0 ? 'escaped' : undefined;
}

/** A signature that is not checked is one all the same. */
function signedOf({ missing }: Readonly<Record<Signature, number>>, requests: number): string {
  if (missing === 0) return 'always';
  return missing === requests ? 'never' : 'sometimes';
}

function spellingOf(body: Uint8Array): { readonly raw: boolean; readonly escaped: boolean } {
  let raw = false;
  let ascii = '';
  for (const byte of body) {
    if (byte > 0x7f) raw = true;
    else if (ascii.length < 65_536) ascii += String.fromCharCode(byte);
  }
  return { raw, escaped: /\\u(?!00[0-7])[\da-f]{4}/i.test(ascii) };
}
