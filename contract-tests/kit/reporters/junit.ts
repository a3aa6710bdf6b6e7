import type { CheckReport, CheckResult, Drift } from '../../../generators/generated/types.ts';
import { detailLines, countOf, familiesOf } from './check-lines.ts';
import type { FormatOptions } from './format-options.ts';
import { createRenderContext, type RenderContext } from './render-context.ts';
import { driftLines } from './target-lines.ts';
import { element, xmlText } from './xml.ts';

/**
 * For CI servers: JUnit's XML as Jenkins, GitLab and others read it. A family is a suite, a check a case; only failed checks
 * that are violations are failures. Warnings and drift stand in the output of their case.
 */
export function formatJunit(report: CheckReport, options: FormatOptions): string {
  const context = createRenderContext({ ...options, colour: false }, Number.POSITIVE_INFINITY);
  const suites = [...familiesOf(report.checks)].map(([family, checks]) => suiteOf(family, checks, report, context));
  const { counts, checks, ms } = report;
  const head = {
    name: `sobot-mock check ${report.subject}`,
    tests: checks.length,
    failures: counts.failed,
    errors: 0,
    // Without it, readers of the totals take what was skipped for passed.
    skipped: counts.skipped,
    time: seconds(ms),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', head, ['\n', ...suites])}\n`;
}

function suiteOf(family: string, checks: readonly CheckResult[], report: CheckReport, context: RenderContext): string {
  const count = (status: CheckResult['status']): number => checks.filter((check) => check.status === status).length;
  const { subject, target, seed, startedAt, interrupted } = report;
  const properties = Object.entries({
    target,
    ...(seed === undefined ? {} : { seed }),
    ...(interrupted === true ? { interrupted } : {}),
  });
  const head = {
    name: `${subject}.${family}`,
    tests: checks.length,
    failures: count('failed'),
    errors: 0,
    skipped: count('skipped'),
    time: seconds(checks.reduce((total, { ms }) => total + ms, 0)),
    // The schema has neither fractions nor a zone.
    timestamp: startedAt.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length),
  };
  const described = properties.map(([name, value]) => element('property', { name, value: String(value) }));
  const content = [element('properties', {}, described), ...checks.map((check) => caseOf(check, report, context))];
  return `  ${element('testsuite', head, ['\n', ...content.map((line) => `    ${line}\n`), '  '])}\n`;
}

function caseOf(check: CheckResult, report: CheckReport, context: RenderContext): string {
  const { id, title, ms, status, skipped } = check;
  const { language } = context;
  const head = { classname: `${report.subject}.${id.split('/', 1)[0]!}`, name: `${id} ${title[language]}` };
  const content: string[] = [];
  if (skipped !== undefined) content.push(element('skipped', { message: skipped[language] }));
  if (status === 'failed') content.push(failureOf(check, report.seed, context));
  const output = [
    ...(status === 'warned' ? detailLines(check, report.seed, context) : []),
    ...linesOfDrift(report.drift?.filter((observation) => observation.check === id) ?? [], report, context),
  ];
  if (output.length > 0) content.push(element('system-out', {}, [xmlText(`${output.join('\n')}\n`)]));
  return element('testcase', { ...head, time: seconds(ms) }, content);
}

function failureOf(check: CheckResult, seed: number | undefined, context: RenderContext): string {
  const left = countOf(check) - 1;
  const first = check.violations[0]?.message[context.language] ?? check.title[context.language];
  const message = left > 0 ? `${first} (+${left})` : first;
  const text = detailLines(check, seed, context).join('\n');
  return element('failure', { message, type: check.id }, [xmlText(`\n${text}\n`)]);
}

function linesOfDrift(drift: Drift[], report: CheckReport, context: RenderContext): readonly string[] {
  const { behaviour: _behaviour, ...rest } = report;
  return drift.length === 0 ? [] : driftLines({ ...rest, drift }, context);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
