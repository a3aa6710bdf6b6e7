import { describe, expect, test } from 'vitest';
import { describeChecks } from '../../vitest/describe-checks.ts';
import { describeReceiver } from '../../vitest/describe-receiver.ts';
import { formatCoverage } from '../reporters/coverage/format-coverage.ts';
import { formatReport } from '../reporters/format-report.ts';

const nothing = { checks: [], target: {}, subject: 'journal', name: 'x' } as const;
const receiver = { url: 'http://127.0.0.1:1' } as const;

describe('an option that is none of those there are is refused, and they are named', () => {
  test.each<[string, () => unknown, string, string]>([
    [
      'failOn of describeChecks',
      () => describeChecks(nothing, { failOn: 'warnings' as never }),
      'Failed to declare the checks: failOn must be violation or warning.',
      '无法声明检查：failOn 须为 violation 或 warning。',
    ],
    [
      'language of describeChecks',
      () => describeChecks(nothing, { language: 'zh-CN' as never }),
      'Failed to declare the checks: language must be en or zh.',
      '无法声明检查：language 须为 en 或 zh。',
    ],
    [
      'failOn of describeReceiver',
      () => describeReceiver({ ...receiver, failOn: true as never }),
      'Failed to declare the checks: failOn must be violation or warning.',
      '无法声明检查：failOn 须为 violation 或 warning。',
    ],
    [
      'reporter of formatReport',
      () => formatReport({} as never, { reporter: 'xml' as never }),
      'Failed to write the report: reporter must be pretty, json, junit or github.',
      '无法写出报告：reporter 须为 pretty、json、junit 或 github。',
    ],
    [
      'language of formatReport',
      () => formatReport({} as never, { language: 'cn' as never }),
      'Failed to write the report: language must be en or zh.',
      '无法写出报告：language 须为 en 或 zh。',
    ],
    [
      'reporter of formatCoverage',
      () => formatCoverage({} as never, { reporter: 'junit' as never }),
      'Failed to write the coverage: reporter must be pretty, json, github or html.',
      '无法写出覆盖率：reporter 须为 pretty、json、github 或 html。',
    ],
    [
      'language of formatCoverage',
      () => formatCoverage({} as never, { reporter: 'json', language: null as never }),
      'Failed to write the coverage: language must be en or zh.',
      '无法写出覆盖率：language 须为 en 或 zh。',
    ],
  ])('%s', (_, call, en, zh) => {
    expect(call).toThrow(expect.objectContaining({ code: 'CHECK_OPTIONS_INVALID', reason: { en, zh } }));
  });
});
