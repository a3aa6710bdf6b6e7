import { expect, test } from 'vitest';
import { validators } from '../../../generators/entries/schemas.ts';
import { formatReport } from './format-report.ts';
import { buildHostileReport, buildReport, results } from './testing/reports.ts';

test.each([buildReport(results), buildReport([]), buildHostileReport()])(
  'the report itself is written (%#)',
  (report) => {
    const text = formatReport(report, { reporter: 'json' });
    expect(text.endsWith('}\n')).toBe(true);
    expect(validators.checkReport(JSON.parse(text))).toBe(true);
    expect(JSON.parse(text)).toEqual(report);
  },
);
