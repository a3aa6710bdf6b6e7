import { resolve } from 'node:path';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { printable } from '../../printable.ts';
import type { CommandContext, Verb } from '../../verb.ts';

export const data: Verb = {
  define(command, context) {
    command.description('Look after a data file, which start --data has made. No mock server may have it open.');
    command
      .command('check')
      .summary('read all of a data file, and say what it holds')
      .description('Read all of a data file, and say what it holds and what is wrong with it. It stays as it is.')
      .helpOption('-h, --help', 'show this help')
      .argument('<file>', 'the data file')
      .action((file: string) => check(file, context));
    command
      .command('compact')
      .summary('make a data file as short as what it holds')
      .description('Let go of what was replaced in a data file, and give the room back. What it holds stays the same.')
      .helpOption('-h, --help', 'show this help')
      .argument('<file>', 'the data file')
      .action((file: string) => compact(file, context));
    const codes = { [exitCodes.fine]: 'fine', [exitCodes.usage]: 'wrong usage, or the file is refused: it says why' };
    const examples: [string, string][] = [
      ['sobot-mock data check mock.db', 'whether it is whole, and what is in it'],
      ['sobot-mock data compact mock.db', 'after much has come and gone'],
    ];
    addHelpSections(command, { examples, codes: { ...codes, [exitCodes.violations]: 'something is wrong in it' } });
    for (const [index, own] of command.commands.entries()) {
      const violations = index === 0 ? { [exitCodes.violations]: 'something is wrong in it' } : {};
      addHelpSections(own, { examples: [examples[index]!], codes: { ...codes, ...violations } });
    }
  },
  completions: { file: { files: true } },
};

async function check(file: string, { folder, print, note, exitWith }: CommandContext): Promise<void> {
  const { checkData } = await import('../../../mock-server/data/check.ts');
  const { tenants, problems } = checkData(resolve(folder, file), () => Date.now());
  for (const { appid, counts } of tenants) {
    const held = Object.entries(counts).map(([name, count]) => `${count} ${wordsOf(name)}`);
    await print(`tenant ${printable(appid)}: ${held.join(', ')}\n`);
  }
  for (const problem of problems) await print(`wrong: ${printable(problem)}\n`);
  if (problems.length === 0) return note(`${printable(file)} is whole.`);
  note(`${printable(file)} is damaged. Put a copy in its place, or begin with another file.`);
  exitWith(exitCodes.violations);
}

async function compact(file: string, { folder, note }: CommandContext): Promise<void> {
  const { compactData } = await import('../../../mock-server/data/compact.ts');
  const { before, after } = compactData(resolve(folder, file));
  note(`${printable(file)}: ${kilobytes(before)}, now ${kilobytes(after)}.`);
}

/** `sendRecords` → `send records`. */
function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
