import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { formatReport } from './format-report.ts';
import { buildHostileReport, buildReport, buildResult, results } from './testing/reports.ts';

const schema = await readFile(join(import.meta.dirname, 'testing/junit.xsd'), 'utf8');

/** What the schema has against a document. */
async function errorsOf(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema });
  return errors.map(({ message }) => message);
}

const formatJunit = (report: CheckReport): string => formatReport(report, { reporter: 'junit' });

test('a report is JUnit by the schema', async () => {
  const drift = [{ check: 'token/shape', message: { en: 'More members.', zh: '多出成员。' } }];
  expect(await errorsOf(formatJunit(buildReport(results, { drift })))).toEqual([]);
  expect(await errorsOf(formatJunit(buildReport([], { interrupted: true })))).toEqual([]);
});

test('the schema refuses what JUnit is not', async () => {
  const xml = formatJunit(buildReport(results));
  expect(await errorsOf(xml.replace(' classname="provider.token"', ''))).not.toEqual([]);
  expect(
    await errorsOf(xml.replace('timestamp="2025-03-10T08:00:00"', 'timestamp="2025-03-10T08:00:00.000Z"')),
  ).not.toEqual([]);
});

test('whatever a target answers, the report is JUnit', async () => {
  const xml = formatJunit(buildHostileReport());
  expect(await errorsOf(xml)).toEqual([]);
  expect(xml).toContain(String.raw`\u0000\u001b[2J]]&gt;&lt;b&gt;&amp;amp;`);
});

test('a family is a suite, a check a case', () => {
  const xml = formatJunit(buildReport(results));
  expect(xml.match(/<testsuites? .+>/g)).toEqual([
    '<testsuites name="sobot-mock check provider" tests="4" failures="1" errors="0" skipped="1" time="1.234">',
    '<testsuite name="provider.token" tests="3" failures="1" errors="0" skipped="1" time="0.037" timestamp="2025-03-10T08:00:00">',
    '<testsuite name="provider.paging" tests="1" failures="0" errors="0" skipped="0" time="0.013" timestamp="2025-03-10T08:00:00">',
  ]);
  expect(xml.match(/<testcase [^>]+>/g)).toHaveLength(4);
  expect(xml).toContain(
    '<testcase classname="provider.token" name="token/shape A token has 32 characters." time="0.013"/>',
  );
  expect(xml).toContain('<property name="target" value="http://localhost:7626"/><property name="seed" value="7"/>');
});

test('a violation is a failure with its message and all that is known of it', () => {
  const xml = formatJunit(buildReport(results));
  expect(xml).toContain('<failure message="Two calls answered the same token." type="token/renewal">');
  expect(xml).toContain('\n  + got       expires_in: 86400\n');
  expect(xml).toContain('\n  again       --seed 7 --only token/renewal\n');
});

test('a warning is no failure: it stands in the output of its case', () => {
  const xml = formatJunit(buildReport([results[2]!]));
  expect(xml).toContain('failures="0"');
  expect(xml).not.toContain('<failure');
  expect(xml).toContain('<system-out>Page 9 of 3 holds 15 tasks. (the smallest case that fails)\n');
});

test('a skipped check says why, and drift stands with the check that saw it', () => {
  expect(formatJunit(buildReport([results[3]!]))).toContain('<skipped message="opt-in: others lose their token."/>');
  const drift = [{ check: 'token/shape', message: { en: 'More members.', zh: '多出成员。' } }];
  const xml = formatJunit(buildReport([buildResult(), buildResult({ id: 'token/other' })], { drift }));
  expect(xml.match(/More members\./g)).toHaveLength(1);
  expect(xml).toMatch(/name="token\/shape [^\n]+\n {2}~ More members\./);
});
