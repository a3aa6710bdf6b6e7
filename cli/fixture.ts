import { Argument, Option } from 'commander';
import { exitCodes } from './exit.ts';
import { fixtureNames, fixtureRows } from './fixture/fixture-names.ts';
import { readFixtureOptions, variants, type FixtureFlags } from './fixture/read-options.ts';
import { addHelpSections } from './help.ts';
import type { Verb } from './verb.ts';

export const fixture: Verb = {
  define(command, context) {
    command
      .description('Print fixtures of a payload, one JSON document a line. Each is valid, unless asked to be invalid.')
      .addArgument(new Argument('[name]', 'what to build: a schema, or part of one'))
      .option('-l, --list', 'list the names, and what they are')
      .option('-c, --count <count>', 'how many (default: 1; of boundary and invalid, all)')
      .option('--seed <number>', 'build the same every time; the first is buildX(…, { seed }) of sobot-mock/fixtures')
      .addOption(
        new Option('--variant <variant>', 'how full, or how wrong (see below)').choices(variants).default('typical'),
      )
      .addHelpText('after', variantSection)
      .action(async (name: string | undefined, flags: FixtureFlags) => {
        if (flags.list) return context.print(fixtureRows());
        const options = readFixtureOptions(name, flags);
        const { fixturesOf } = await import('./fixture/fixtures-of.ts');
        await printLines(fixturesOf(options), context.print);
      });
    addHelpSections(command, {
      examples: [
        ['sobot-mock fixture imageMessageEvent', 'a webhook event with an image'],
        [
          'sobot-mock fixture webhookEnvelope -c 1000 --seed 7 > bodies.ndjson',
          'a thousand webhook bodies, the same each time',
        ],
        ['sobot-mock fixture queryTaskListRequest --variant invalid', 'every way to get a request wrong'],
        ['sobot-mock fixture --list', 'what there is'],
      ],
      codes: { [exitCodes.fine]: 'fine', [exitCodes.usage]: 'wrong usage, or no such fixture' },
    });
  },
  completions: { name: { words: fixtureNames } },
};

function variantSection(): string {
  return [
    '',
    'Variants:',
    '  typical   as a provider would send it, optional properties now and then',
    '  minimal   only what the schema requires',
    '  maximal   every property that can stand beside the others',
    '  boundary  valid, each at one limit of the schema: a fixed list',
    '  invalid   each breaks one rule of the schema: a fixed list',
  ].join('\n');
}

/** Characters that are written at a time. */
const chunkLength = 65_536;

/** Prints as fast as the reader takes it, and keeps no more than a chunk. */
async function printLines(values: Iterable<unknown>, print: (text: string) => Promise<void>): Promise<void> {
  let chunk = '';
  for (const value of values) {
    chunk += `${JSON.stringify(value)}\n`;
    if (chunk.length < chunkLength) continue;
    await print(chunk);
    chunk = '';
  }
  if (chunk !== '') await print(chunk);
}
