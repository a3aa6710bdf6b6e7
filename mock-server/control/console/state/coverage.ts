import { signal, type ReadonlySignal } from '@preact/signals';
import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { part, type Api, type Call, type Problem } from './api.ts';

/** What of the contract a tenant's requests and deliveries exercised. */
export interface Coverage {
  readonly report: ReadonlySignal<CoverageReport | undefined>;
  /** Ids of what was covered since the page was opened, or since the tenant began anew. */
  readonly fresh: ReadonlySignal<ReadonlySet<string>>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  load(appid: string): Promise<void>;
  /** As `load`, once for all that happens in a while: a long journal takes long to read. */
  loadSoon(appid: string): void;
}

export function coverageCall(appid: string): Call {
  return { method: 'GET', path: `/tenants/${part(appid)}/coverage` };
}

/** The shortest while, in ms, and how many times as long as the answer took it is at least. */
const [shortest, share] = [400, 8];

export function createCoverage(
  api: Api,
  setTimer: (milliseconds: number, run: () => void) => void,
  now: () => number,
): Coverage {
  const report = signal<CoverageReport | undefined>(undefined);
  const fresh = signal<ReadonlySet<string>>(new Set());
  const problem = signal<Problem | undefined>(undefined);
  let of = '';
  let isAsked = false;
  let took = 0;

  async function load(appid: string): Promise<void> {
    if (of !== appid) {
      report.value = undefined;
      fresh.value = new Set();
    }
    of = appid;
    const began = now();
    const answer = await api.call<CoverageReport>(coverageCall(appid));
    took = now() - began;
    // Another tenant may have been chosen meanwhile.
    if (of !== appid) return;
    problem.value = answer.ok ? undefined : answer.problem;
    if (!answer.ok) return;
    const before = report.peek();
    report.value = answer.value;
    if (before === undefined) return;
    const covered = (one: CoverageReport): string[] => one.items.flatMap((item) => (item.covered > 0 ? item.id : []));
    const [seen, is] = [new Set(covered(before)), new Set(covered(answer.value))];
    fresh.value = new Set([...is].filter((id) => !seen.has(id) || fresh.peek().has(id)));
  }

  return {
    report,
    fresh,
    problem,
    load,
    loadSoon(appid) {
      if (isAsked) return;
      isAsked = true;
      setTimer(Math.max(shortest, took * share), () => {
        isAsked = false;
        void load(appid);
      });
    },
  };
}
