import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import type { Verb } from '../../verb.ts';
import { defineDiff } from './diff.ts';
import { defineList } from './list.ts';
import { schemaNames } from './schema-argument.ts';
import { defineShow } from './show.ts';
import { defineValidate } from './validate.ts';

const versions = { words: ['current'], files: true } as const;

export const schema: Verb = {
  define(command, context) {
    command.description("Look at the contract's JSON Schemas, hold a file against one, and compare two versions.");
    defineList(command, context);
    defineShow(command, context);
    defineValidate(command, context);
    defineDiff(command, context);
    addHelpSections(command, {
      examples: [
        ['sobot-mock schema list', 'the name and the meaning of every schema'],
        ['sobot-mock schema show sendRecordListRequest', 'the JSON Schema itself'],
        ['sobot-mock schema validate webhookEnvelope body.json', 'what is wrong with a webhook body'],
        ['sobot-mock schema diff openapi.json current', 'what breaks between two versions'],
      ],
      codes: { [exitCodes.fine]: 'fine', [exitCodes.violations]: 'violations found', [exitCodes.usage]: 'wrong usage' },
    });
  },
  completions: { name: { words: schemaNames }, file: { files: true }, old: versions, new: versions },
};
