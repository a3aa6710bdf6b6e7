import { Argument } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import type { Verb } from '../../verb.ts';
import { writeText } from '../../write-text.ts';
import { documents, isDocumentName } from './documents.ts';

export const exportDocument: Verb = {
  define(command, { folder, note, print }) {
    command
      .description('Print the contract as a document that other tools read. Nothing is started.')
      .addArgument(new Argument('<document>', 'OpenAPI 3.1, AsyncAPI 3 or Postman 2.1').choices(Object.keys(documents)))
      .option('-o, --output <file>', 'write it to a file; the old content is replaced')
      .addHelpText('after', documentSection)
      .action(async (name: string, { output }: { output?: string }) => {
        if (!isDocumentName(name)) return;
        const text = `${JSON.stringify(await documents[name].load(), null, 2)}\n`;
        if (output === undefined) return print(text);
        await writeText(text, { folder, file: output });
        note(`Wrote ${output}.`);
      });
    addHelpSections(command, {
      examples: [
        ['sobot-mock export openapi > openapi.json', 'for a generator of clients or types'],
        ['sobot-mock export postman -o sobot.postman.json', 'a collection to import; it signs getToken itself'],
        ['sobot-mock export asyncapi -o asyncapi.json', 'the webhooks alone'],
      ],
      codes: {
        [exitCodes.fine]: 'fine',
        [exitCodes.usage]: 'wrong usage, no such document, or the file cannot be written',
      },
    });
  },
  completions: { '--output': { files: true } },
};

function documentSection(): string {
  const rows = Object.entries(documents).map(([name, { meaning }]) => `  ${name.padEnd(9)} ${meaning}`);
  return ['', 'Documents:', ...rows].join('\n');
}
