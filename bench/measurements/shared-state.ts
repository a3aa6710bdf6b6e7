import { startBenchPostgres } from '../harness/postgres.ts';
import type { Measurement } from './measurement.ts';
import { measureTokens } from './replica-tokens.ts';
import { measureThroughput } from './shared-throughput.ts';

/** What it costs that servers share all they know in PostgreSQL. */
export const sharedState: Measurement = {
  name: 'shared-state',
  async run(context) {
    const title = 'Shared state on PostgreSQL';
    const postgres = await startBenchPostgres();
    if (typeof postgres === 'string')
      return { title, method: `Nothing was measured: ${postgres}.`, findings: [], tables: [] };
    try {
      const parts = [await measureThroughput(postgres, context), await measureTokens(postgres, context)];
      return {
        title,
        method: parts.map(({ method }) => method).join('\n\n'),
        findings: parts.flatMap(({ findings }) => findings),
        tables: parts.map(({ table }) => table),
        notes: [postgres.told],
      };
    } finally {
      await postgres.server.end();
    }
  },
};
