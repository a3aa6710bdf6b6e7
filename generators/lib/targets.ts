import { generateAsyncapi } from '../targets/asyncapi.ts';
import { generateBehaviour } from '../targets/behaviour.ts';
import { generateBrief } from '../targets/brief.ts';
import { generateCatalogue } from '../targets/catalogue.ts';
import { generateControlSchemas } from '../targets/control-schemas.ts';
import { generateErrors } from '../targets/errors.ts';
import { generateFixtures } from '../targets/fixture-factories.ts';
import { mediaAssets } from '../targets/media-assets.ts';
import { generateOpenapi } from '../targets/openapi.ts';
import { generateOperations } from '../targets/operations.ts';
import { generatePostman } from '../targets/postman.ts';
import { generateSchemas } from '../targets/schemas.ts';
import { generateTypes } from '../targets/types.ts';
import { generateValidators } from '../targets/validators.ts';
import { generateViolations } from '../targets/violations.ts';
import type { GeneratedFile, Target } from './generated-file.ts';
import type { Contract } from './load-contract.ts';

/** Everything that is made of the contract. A new target is one more function here. */
export const targets: readonly Target[] = [
  generateTypes,
  generateCatalogue,
  generateSchemas,
  generateValidators,
  generateViolations,
  generateOperations,
  generateErrors,
  generateBrief,
  generateBehaviour,
  mediaAssets,
  generateFixtures,
  generateOpenapi,
  generateAsyncapi,
  generatePostman,
  generateControlSchemas,
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
