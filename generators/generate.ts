/**
 * Regenerates `generators/generated/` from `schemas/`.
 *
 * `npm run generate` writes; `npm run generate:check` (`--check`) writes nothing, names each file that is not up to
 * date, and exits with 1 when there is one.
 */
import { parseArgs } from 'node:util';
import { compareFolder, generatedFolder, writeFolder } from './generated-folder.ts';
import { loadContract } from './load-contract.ts';
import { generateAll } from './targets.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    schemas: { type: 'string' },
    out: { type: 'string', default: generatedFolder },
  },
});

const files = await generateAll(loadContract(values.schemas));

if (values.check) {
  const differences = compareFolder(values.out, files);
  for (const { path, kind } of differences) console.error(`generators/generated/${path} is ${kind}`);
  if (differences.length > 0) console.error('Run `npm run generate` and commit the result.');
  process.exitCode = differences.length > 0 ? 1 : 0;
} else {
  for (const { path, kind } of writeFolder(values.out, files)) {
    console.error(`${kind === 'surplus' ? 'removed' : 'wrote'} generators/generated/${path}`);
  }
}
