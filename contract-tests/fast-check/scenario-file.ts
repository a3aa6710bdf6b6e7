import type { Scenario } from '../../generators/generated/types.ts';

/** The file of a scenario, as `sobot-mock run` takes it: one line for each step, so that few steps are few lines. */
export function scenarioFile({ steps, ...head }: Scenario): string {
  const members = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  const lines = steps.map((step) => `    ${JSON.stringify(step)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n${members.join('')}  "steps": ${list}\n}\n`;
}
