import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInProcess } from '../../cli/testing/run-in-process.ts';
import type { Random } from '../../common/random.ts';
import { jsonOf, mutated, oddValue } from './values.ts';

const scenario = {
  seed: 7,
  receiver: { url: 'http://127.0.0.1:9/', redelivery: true },
  steps: [{ act: { type: 'text', text: 'hello' } }, { clock: { advance: '1m' } }, { expect: { requests: 1 } }],
};
const envelope = { destination: 'U', events: [{ type: 'follow', mode: 'active', source: { type: 'user' } }] };
const schema = {
  type: 'object',
  properties: { a: { enum: [1, 2] }, b: { type: 'string', minLength: 1 } },
  required: ['a'],
};

/** A command that reads files or settings which nobody would write. Nothing it does leaves this process. */
export async function fuzzCommand(random: Random, folder: string): Promise<string | undefined> {
  const [one, two] = [join(folder, 'one.json'), join(folder, 'two.json')];
  const kind = random.int(0, 4);
  const good = [envelope, scenario, schema, schema, envelope][kind];
  await writeFile(one, jsonOf(mutated(good, random), random));
  await writeFile(two, jsonOf(mutated(schema, random), random));
  const odd = String(JSON.stringify(oddValue(random))).slice(0, 2000);
  const argv = [
    ['schema', 'validate', random.pick(['webhookEnvelope', 'tenantState', 'fault', 'scenario']), one],
    ['run', '--dry-run', one],
    ['schema', 'diff', one, two],
    ['emit', 'text', '--dry-run', '--set', `${random.pick(['message.text', 'source.userId', 'a.b', ''])}=${odd}`],
    ['fixture', random.pick(['textMessage', 'source', odd]), '--seed', odd, '--variant', 'invalid'],
  ][kind]!;
  const { code, stderr } = await runInProcess(argv, { folder });
  return code >= 0 && code <= 3 ? undefined : `exit code ${code} of ${JSON.stringify(argv)}: ${stderr.slice(0, 500)}`;
}
