import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sobot-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A copy of the contract to break. */
export function contractCopy(): string {
  const folder = temporaryFolder();
  cpSync(fileURLToPath(new URL('../../schemas/', import.meta.url)), folder, { recursive: true });
  return folder;
}
