/**
 * Regenerates `generators/generated/` and `docs/api/` from `schemas/`.
 *
 * `npm run generate` writes; `npm run generate:check` (`--check`) writes nothing, names each file that is not up to
 * date, and exits with 1 when there is one.
 */
import { parseArgs } from 'node:util';
import { compareFolder, generatedFolder, writeFolder } from './lib/generated-folder.ts';
import { loadContract } from './lib/load-contract.ts';
import { documentFiles, documentFolder } from './targets/document-files.ts';
import { generateAll } from './targets/index.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    schemas: { type: 'string' },
    out: { type: 'string', default: generatedFolder },
    documents: { type: 'string', default: documentFolder },
  },
});

const contract = loadContract(values.schemas);
const folders = [
  { name: 'generators/generated', folder: values.out, files: await generateAll(contract) },
  { name: 'docs/api', folder: values.documents, files: documentFiles(contract) },
];

let differences = 0;
for (const { name, folder, files } of folders) {
  const found = values.check ? compareFolder(folder, files) : writeFolder(folder, files);
  differences += found.length;
  for (const { path, kind } of found) {
    const verb = kind === 'surplus' ? 'removed' : 'wrote';
    console.error(values.check ? `${name}/${path} is ${kind}` : `${verb} ${name}/${path}`);
  }
}
if (values.check && differences > 0) {
  console.error('Run `npm run generate` and commit the result.');
  process.exitCode = 1;
}
