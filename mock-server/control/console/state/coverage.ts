import { batch, computed, type ReadonlySignal } from '@preact/signals';
import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { part, type Api, type Call, type Problem } from './api.ts';
import { createHeld, type CurrentAppid } from './held.ts';

/** What of the contract a tenant's requests and deliveries exercised. */
export interface Coverage {
  readonly report: ReadonlySignal<CoverageReport | undefined>;
  /** Ids of what was covered since the page was opened, or since the tenant began anew. */
  readonly fresh: ReadonlySignal<ReadonlySet<string>>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  load(appid: string): Promise<void>;
  /** Loads that of the current tenant, once for all that happens in a while: a long journal takes long to read. */
  loadSoon(): void;
}

export function coverageCall(appid: string): Call {
  return { method: 'GET', path: `/tenants/${part(appid)}/coverage` };
}

/** The shortest while, in ms, and how many times as long as the answer took it is at least. */
const [shortest, share] = [400, 8];

interface Seen {
  readonly report: CoverageReport | undefined;
  readonly fresh: ReadonlySet<string>;
}

export function createCoverage(
  api: Api,
  current: CurrentAppid,
  setTimer: (milliseconds: number, run: () => void) => void,
  now: () => number,
): Coverage {
  const seen = createHeld<Seen>(current, { report: undefined, fresh: new Set() });
  const problem = createHeld<Problem | undefined>(current, undefined);
  let isAsked = false;
  let took = 0;

  async function load(appid: string): Promise<void> {
    const began = now();
    const answer = await api.call<CoverageReport>(coverageCall(appid));
    took = now() - began;
    batch(() => {
      problem.take(appid, answer.ok ? undefined : answer.problem);
      if (answer.ok) seen.take(appid, { report: answer.value, fresh: freshOf(answer.value) });
    });
  }

  function freshOf(report: CoverageReport): ReadonlySet<string> {
    const { report: before, fresh } = seen.value.peek();
    if (before === undefined) return fresh;
    const covered = (one: CoverageReport): string[] => one.items.flatMap((item) => (item.covered > 0 ? item.id : []));
    const known = new Set(covered(before));
    return new Set(covered(report).filter((id) => !known.has(id) || fresh.has(id)));
  }

  return {
    report: computed(() => seen.value.value.report),
    fresh: computed(() => seen.value.value.fresh),
    problem: problem.value,
    load,
    loadSoon() {
      if (isAsked) return;
      isAsked = true;
      setTimer(Math.max(shortest, took * share), () => {
        isAsked = false;
        const appid = current.peek();
        if (appid !== undefined) void load(appid);
      });
    },
  };
}
