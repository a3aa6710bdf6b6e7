import { checkStatusText } from '../../../common/check-status.ts';
import { defaultBehaviour } from '../../../generators/generated/behaviour.ts';
import type { Bilingual, CheckReport } from '../../../generators/generated/types.ts';
import { codeOf, pathOf } from '../engine/reported-cases.ts';

/** How fast answers come: the half of them within `p50` ms. */
export interface Latency {
  readonly p50: number;
}

interface CheckBaseline {
  readonly status: string;
  readonly paths: readonly string[];
  /** Absent in a baseline of an older version. */
  readonly codes?: readonly string[] | undefined;
}

/** What a provider was like in a run, for the next run to be held against. */
export interface Baseline {
  readonly version: 1;
  readonly target: string;
  /** How each check ended that was tried; of those that did not pass, where in the answers, and with which codes. */
  readonly checks: Readonly<Record<string, CheckBaseline>>;
  /** The settings of switches that were seen, as JSON. */
  readonly switches: Readonly<Record<string, readonly string[]>>;
  /** What it does beyond or against the page: fields, codes, texts. */
  readonly drift: Readonly<Record<string, Bilingual>>;
  readonly latency?: Latency | undefined;
}

/** One thing that is other than it was. */
export interface Change {
  readonly kind: 'check' | 'code' | 'field' | 'switch' | 'drift' | 'latency';
  /** What changed: id of a check, name of a switch, check that saw it. */
  readonly subject: string;
  readonly message: Bilingual;
}

/** What a report says of a provider. What differs from run to run by itself is not in it: numbers of rows, ids, times. */
export function baselineOf({ target, checks, drift = [] }: CheckReport, latency?: Latency): Baseline {
  const tried = checks.filter(({ status }) => status !== 'skipped');
  const switches = Map.groupBy(
    drift.filter(({ behaviour }) => behaviour !== undefined),
    ({ behaviour }) => behaviour!,
  );
  const beyond = drift.filter(({ behaviour }) => behaviour === undefined);
  return {
    version: 1,
    target,
    checks: Object.fromEntries(
      tried.map(({ id, status, violations }) => [
        id,
        { status, paths: sorted(violations.flatMap(pathOf)), codes: sorted(violations.flatMap(codeOf)) },
      ]),
    ),
    switches: Object.fromEntries(
      [...switches].map(([name, seen]) => [name, sorted(seen.map(({ value }) => JSON.stringify(value)))]),
    ),
    drift: Object.fromEntries(beyond.map(({ check, message }) => [`${check}: ${steady(message.en)}`, message])),
    ...(latency === undefined ? {} : { latency }),
  };
}

/** What changed between two runs. A check that was not tried in both, for want of rows, says nothing. */
export function changesSince(before: Baseline, now: Baseline): readonly Change[] {
  return [
    ...codeChanges(before, now),
    ...checkChanges(before, now),
    ...switchChanges(before, now),
    ...driftChanges(before, now),
    ...latencyChanges(before.latency, now.latency),
  ];
}

/** A code that comes up in several checks is one change. */
function codeChanges(before: Baseline, now: Baseline): readonly Change[] {
  return [...newCodes(before, now)].map(([code, ids]) => {
    const message = {
      en: `${code} is answered where it was not before: in ${ids.length} checks, like ${ids[0]}`,
      zh: `${code} 出现在此前没有的应答中：涉及 ${ids.length} 项检查，如 ${ids[0]}`,
    };
    return { kind: 'code', subject: code, message };
  });
}

/** Codes that came up in two checks or more, with the checks that are told by them. */
function newCodes(before: Baseline, now: Baseline): ReadonlyMap<string, readonly string[]> {
  const found = Object.keys(now.checks).flatMap((id) => codesAdded(id, before, now).map((code) => ({ id, code })));
  const groups = Map.groupBy(found, ({ code }) => code);
  return new Map(
    [...groups].filter(([, same]) => same.length > 1).map(([code, same]) => [code, same.map(({ id }) => id)]),
  );
}

/** Codes that a check fails with now, and did not before. */
function codesAdded(id: string, before: Baseline, now: Baseline): readonly string[] {
  const { status, codes = [] } = now.checks[id]!;
  const known = knownOf(before, id);
  // An older baseline does not say with which codes a check failed.
  if (known?.status === status && known.codes === undefined) return [];
  return codes.filter((code) => !known?.codes?.includes(code));
}

function knownOf({ checks }: Baseline, id: string): CheckBaseline | undefined {
  return Object.hasOwn(checks, id) ? checks[id] : undefined;
}

function checkChanges(before: Baseline, now: Baseline): readonly Change[] {
  const several = newCodes(before, now);
  const told = new Set([...several.values()].flat());
  return Object.entries(now.checks).flatMap(([id, { status, paths }]): readonly Change[] => {
    const known = knownOf(before, id);
    if (known?.status !== status && told.has(id)) return [];
    if (known === undefined && status === 'passed') return [];
    if (known?.status !== status) {
      const was =
        known === undefined
          ? { en: 'never tried', zh: '未检查' }
          : { en: known.status, zh: `为${inChinese(known.status)}` };
      const message = { en: `${id} ${status}; before: ${was.en}`, zh: `${id} 现为${inChinese(status)}，此前${was.zh}` };
      return [{ kind: 'check', subject: id, message }];
    }
    const codes = codesAdded(id, before, now).filter((code) => !several.has(code));
    return [...codes.map((code) => codeChange(id, status, code)), ...fieldChanges(id, status, paths, known)];
  });
}

function codeChange(id: string, status: string, code: string): Change {
  const message = { en: `${id} ${status} with ${code}, too`, zh: `${id} 出现 ${code} 时也为${inChinese(status)}` };
  return { kind: 'code', subject: id, message };
}

function fieldChanges(id: string, status: string, paths: readonly string[], known: CheckBaseline): readonly Change[] {
  const added = paths.filter((path) => !known.paths.includes(path));
  return added.map((path) => ({
    kind: 'field',
    subject: id,
    message: { en: `${id} ${status} at ${path}, too`, zh: `${id} 在 ${path} 处也为${inChinese(status)}` },
  }));
}

function inChinese(status: string): string {
  const words: Readonly<Record<string, string>> = checkStatusText.zh;
  return Object.hasOwn(words, status) ? words[status]! : ` ${status}`;
}

/** A switch that is settled for the first time is a change where it is not as the contract takes it to be anyway. */
function switchChanges(before: Baseline, now: Baseline): readonly Change[] {
  const usual: Readonly<Record<string, unknown>> = defaultBehaviour;
  return Object.entries(now.switches).flatMap(([name, values]): readonly Change[] => {
    const known = Object.hasOwn(before.switches, name) ? before.switches[name]! : [JSON.stringify(usual[name])];
    if (known.join() === values.join()) return [];
    const all = (shown: readonly string[]): Bilingual => ({ en: shown.join(' and '), zh: shown.join('、') });
    const [was, is] = [all(known), all(values)];
    const message = { en: `${name} is ${is.en}; before: ${was.en}`, zh: `${name} 现为 ${is.zh}，此前为 ${was.zh}` };
    return [{ kind: 'switch', subject: name, message }];
  });
}

function driftChanges(before: Baseline, now: Baseline): readonly Change[] {
  const added = Object.entries(now.drift).filter(([key]) => !Object.hasOwn(before.drift, key));
  return added.map(([key, message]) => ({ kind: 'drift', subject: key.slice(0, key.indexOf(': ')), message }));
}

/** From this on, an answer is of the next class. In ms. */
const classes = [200, 1000, 5000];

/** So many times slower or faster, and it is no chance. */
const factor = 4;

function latencyChanges(before: Latency | undefined, now: Latency | undefined): readonly Change[] {
  if (before === undefined || now === undefined || classOf(before) === classOf(now)) return [];
  const [least, most] = [before.p50, now.p50].sort((a, b) => a - b) as [number, number];
  if (most < least * factor) return [];
  const [was, is] = [Math.round(before.p50), Math.round(now.p50)];
  const en = `half of the answers come within ${is} ms; before: ${was} ms`;
  return [{ kind: 'latency', subject: 'latency', message: { en, zh: `半数应答在 ${is} 毫秒内，此前为 ${was} 毫秒` } }];
}

function classOf({ p50 }: Latency): number {
  return classes.filter((limit) => p50 >= limit).length;
}

/** A text without the numbers that are others each time; codes of six digits stay. */
function steady(text: string): string {
  return text.replaceAll(/\d[\d.,:-]*/g, (number) => (/^\d{6}$/.test(number) ? number : 'N'));
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
