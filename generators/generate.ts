/**
 * Regenerates `generators/generated/` and `docs/api/` from `schemas/`, and the enumerations there that are derived.
 *
 * `npm run generate` writes; `npm run generate:check` (`--check`) writes nothing, names each file that is not up to
 * date, and exits with 1 when there is one.
 */
import { parseArgs } from 'node:util';
import { compareFolder, generatedFolder, writeFolder } from './lib/generated-folder.ts';
import { contractFolder, derivedSchemas, loadContract } from './lib/load-contract.ts';
import { documentFiles, documentFolder } from './targets/document-files.ts';
import { generateAll } from './targets/index.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    schemas: { type: 'string', default: contractFolder },
    out: { type: 'string', default: generatedFolder },
    documents: { type: 'string', default: documentFolder },
  },
});

const contract = loadContract(values.schemas);
const folders = [
  { name: 'generators/generated', folder: values.out, files: await generateAll(contract) },
  { name: 'docs/api', folder: values.documents, files: documentFiles(contract) },
  { name: 'schemas', folder: values.schemas, files: derivedSchemas(contract), shared: true },
];

let differences = 0;
for (const { name, folder, files, shared } of folders) {
  const found = values.check ? compareFolder(folder, files, shared) : writeFolder(folder, files, shared);
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
