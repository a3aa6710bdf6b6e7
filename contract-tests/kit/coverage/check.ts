import { defaultBehaviour } from '../../../generators/generated/behaviour.ts';
import type { CoverageReport } from '../../../generators/generated/types.ts';
import { coveredBy } from './covered.ts';
import type { CoverageEvidence } from './evidence.ts';
import { readFacts } from './facts.ts';
import type { CoverageOptions } from './options.ts';
import { createReport } from './report.ts';

/** What the evidence of some tenants covers, together. */
export function coverageOf(evidence: readonly CoverageEvidence[], options: CoverageOptions = {}): CoverageReport {
  const counts = new Map<string, number>();
  for (const one of evidence) {
    for (const [id, count] of coveredBy(readFacts(one))) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  const journals = evidence.map(({ appid, entries, deliveries, dropped, behaviour }) => {
    const unusual = unlikeDefault(behaviour);
    return {
      tenant: appid,
      requests: entries.length,
      deliveries: deliveries.length,
      dropped,
      ...(Object.keys(unusual).length === 0 ? {} : { behaviour: unusual }),
    };
  });
  return createReport({ counts, journals }, options);
}

function unlikeDefault(behaviour: CoverageEvidence['behaviour']): CoverageEvidence['behaviour'] {
  const usual: Readonly<Record<string, unknown>> = defaultBehaviour;
  return Object.fromEntries(Object.entries(behaviour).filter(([name, value]) => usual[name] !== value));
}
