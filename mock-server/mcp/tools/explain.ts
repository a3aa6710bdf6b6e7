import { suggest } from '../../../common/suggest.ts';
import { behaviourSwitches } from '../../../generators/generated/behaviour.ts';
import { catalogue, findSchemaName } from '../../../generators/generated/catalogue.ts';
import { recordErrorCodes, retCodes } from '../../../generators/generated/errors.ts';
import { operations } from '../../../generators/generated/operations.ts';
import { reasons } from '../../../generators/generated/reasons.ts';
import { schemas } from '../../../generators/generated/schemas.ts';
import { answerText, told } from '../answer.ts';
import { fieldOfSchema } from '../field-of-schema.ts';
import { erratum } from '../resources.ts';
import { ToolFailure } from '../tool-failure.ts';
import { after, defineTool } from '../tool.ts';

/** Tells what the contract says of a thing. */
export const explain = defineTool({
  name: 'explain',
  description:
    'What the contract says of a ret_code (900002), an operation (queryTaskList), a rule (wrongSign), a behaviour switch, ' +
    'an erratum ("erratum 9"), or a schema and its fields (act, textMessageEvent, queryTaskListRequest.page_size).',
  readOnly: true,
  properties: { topic: { type: 'string' }, after },
  required: ['topic'],
  run: async ({ topic = '', after: cursor }) => answerText(await explanationOf(topic.trim()), cursor),
});

const tables: readonly (readonly [name: string, table: Readonly<Record<string, unknown>>])[] = [
  ['ret_code', retCodes],
  ['error_code of a send record', recordErrorCodes],
  ['operation', operations],
  ['behaviour switch', behaviourSwitches],
  ['rule', reasons],
];

async function explanationOf(topic: string): Promise<string> {
  const found = tables.flatMap(([name, table]) =>
    Object.hasOwn(table, topic) ? [`${name} ${topic}: ${shown(table[topic])}`] : [],
  );
  const [, number] = /^erratum #?(\d+)$/i.exec(topic) ?? [];
  if (number !== undefined) found.push(...(await erratum(number)));
  if (topic === 'behaviour') found.push(Object.entries(behaviourSwitches).map(switchLine).join('\n'));
  found.push(...schemaText(topic));
  if (found.length > 0) return found.join('\n');
  const known = [...tables.flatMap(([, table]) => Object.keys(table)), ...Object.keys(catalogue)];
  const near = suggest(topic, known);
  throw new ToolFailure(
    `The contract has no ${told(topic)}. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'The resource sobot-mock://rules names what there is.'}`,
  );
}

function switchLine([name, { values, type, default: usual, description }]: [
  string,
  (typeof behaviourSwitches)['language'],
]): string {
  return `${name}=${[...values, ...(type === 'choice' ? [] : ['<integer>'])].join('|')} (${usual}): ${description}`;
}

/** A schema, or one of its members by its path. */
function schemaText(topic: string): readonly string[] {
  const whole = findSchemaName(topic);
  if (whole !== undefined) return [`schema ${whole}: ${shown(schemas[whole])}`];
  const [first = '', ...path] = topic.replaceAll('[]', '').split('.');
  const name = findSchemaName(first);
  if (name === undefined) return [];
  const member = fieldOfSchema(schemas[name], path);
  return member === undefined ? [] : [`${topic}: ${shown(member)}`];
}

function shown(value: unknown): string {
  return JSON.stringify(value, undefined, 1);
}
