import { readdirSync, readFileSync } from 'node:fs';
import { banner, quote, type GeneratedFile } from '../lib/generated-file.ts';

const folder = new URL('../../mock-server/ledger/postgres/migrations/', import.meta.url);

/** The migrations of the ledger in PostgreSQL, so that they are in every bundle: a module cannot be loaded from SQL. */
export function ledgerMigrations(): readonly GeneratedFile[] {
  const files = readdirSync(folder).toSorted();
  const lines = files.map((file) => `  ${quote(readFileSync(new URL(file, folder), 'utf8'))},\n`);
  return [
    {
      path: 'ledger-migrations.ts',
      text: `${banner}\n/** Statements of mock-server/ledger/postgres/migrations/, in order. */\nexport const ledgerMigrations = [\n${lines.join('')}] as const;\n`,
    },
  ];
}
