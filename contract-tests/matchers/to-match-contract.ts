import { plural } from '../../common/plural.ts';
import { payloadFindings, type PayloadFindings } from '../../generators/entries/payload-findings.ts';
import { catalogue } from '../../generators/generated/catalogue.ts';
import type { Reason, SchemaViolation } from '../../generators/generated/violations.ts';
import { schemaNamed, type ContractName } from './contract-name.ts';
import { listed, type MatcherResult } from './matcher.ts';

/** Whether a value keeps to a schema of the contract. */
export function toMatchContract(received: unknown, name: ContractName): MatcherResult {
  const schema = schemaNamed(name);
  const { title } = catalogue[schema];
  if (received instanceof Promise || (typeof Response !== 'undefined' && received instanceof Response)) {
    const what = received instanceof Promise ? 'a promise' : 'a Response';
    const message = (): string =>
      `Expected a value that matches ${title}, got ${what}. Await it and read its body first: await response.json().`;
    return { pass: false, message };
  }
  // What LINE alone has passes: it is inferred, and what nobody has is not.
  const { violations, inferred } = payloadFindings(schema, received);
  const notes = inferred.length === 0 ? '' : `\n${plural(inferred.length, 'note')}:\n${listed(inferred.map(noteOf))}`;
  const pass = violations.length === 0;
  return {
    pass,
    message: () =>
      pass
        ? `Expected the value not to match ${title}, but it does.${notes}`
        : `Expected the value to match ${title}, but it breaks ${rulesOf(violations)}${notes}`,
  };
}

function rulesOf(violations: readonly SchemaViolation[]): string {
  return `${plural(violations.length, 'rule')}:\n${listed(violations.map(lineOf))}`;
}

function lineOf({ path, rule, reason }: SchemaViolation): string {
  return `  ${placeOf(path)} [${rule}]\n${toldIn(reason)}`;
}

/** What is no violation: LINE alone has it. */
function noteOf({ path, reason }: PayloadFindings['inferred'][number]): string {
  return `  ${placeOf(path)} [inferred]\n${toldIn(reason)}`;
}

function placeOf(path: string): string {
  return path === '' ? '(the value itself)' : path;
}

function toldIn({ en, zh }: Reason): string {
  return `    ${en}\n    ${zh}`;
}
