import type { GeneratedFile, Target } from '../lib/generated-file.ts';
import type { Contract } from '../lib/load-contract.ts';
import { generateBehaviour } from './behaviour.ts';
import { generateCatalogue } from './catalogue.ts';
import { generateControlSchemas } from './control-schemas.ts';
import { generateCoverageFacts } from './coverage-facts.ts';
import { generateErrata } from './errata.ts';
import { generateErrors } from './errors.ts';
import { generateEventKinds } from './event-kinds.ts';
import { generateFieldNames } from './field-names.ts';
import { generateFixtures } from './fixture-factories.ts';
import { ledgerMigrations } from './ledger-migrations.ts';
import { mediaAssets } from './media-assets.ts';
import { generateOperationTable } from './operation-table.ts';
import { generateOperationValidators } from './operation-validators.ts';
import { generateOperations } from './operations.ts';
import { generateSchemas } from './schemas.ts';
import { generateTypes } from './types.ts';
import { generateValidators } from './validators.ts';
import { generateViolations } from './violations.ts';

/** Everything that is made of the contract. A new target is one more function here. */
const targets: readonly Target[] = [
  generateTypes,
  generateCatalogue,
  generateSchemas,
  generateValidators,
  generateViolations,
  generateOperations,
  generateErrors,
  generateEventKinds,
  generateOperationTable,
  generateOperationValidators,
  generateBehaviour,
  generateCoverageFacts,
  mediaAssets,
  ledgerMigrations,
  generateFixtures,
  generateControlSchemas,
  generateErrata,
  generateFieldNames,
];

/**
 * Runs every target.
 *
 * @throws Error when two targets make the same file
 */
export async function generateAll(contract: Contract): Promise<readonly GeneratedFile[]> {
  const files = (await Promise.all(targets.map((target) => target(contract)))).flat();
  const paths = files.map(({ path }) => path);
  const twice = paths.filter((path, index) => paths.indexOf(path) !== index);
  if (twice.length > 0) throw new Error(`Made by two targets: ${twice.join(', ')}.`);
  return files;
}
