import { isObject } from '../../common/json.ts';
import { kindLists } from '../lib/event-kinds.ts';
import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import { referenced, schemaAt, type Contract } from '../lib/load-contract.ts';

const declarations = `/** What is known of a kind of event. */
export interface EventKindFacts {
  /** \`type\` of the event. */
  readonly type: EventType;
  /** Whether the provider's page has it, or LINE alone. */
  readonly source: 'documented' | 'inferred';
  /** The name of its schema. */
  readonly schema: SchemaName;
  /** What people call it. */
  readonly name: { readonly en: string; readonly zh: string };
}
`;

/** Kinds of events, of messages and of acts: every list of them in the program is one of these. */
export function generateEventKinds(contract: Contract): readonly GeneratedFile[] {
  const { kinds, types, messages } = kindLists(contract.eventKinds);
  const documented = contract.eventKinds.filter(({ source }) => source === 'documented');
  const page = kindLists(documented);
  const facts = contract.eventKinds.map(({ kind, type, source, schema }) => {
    const name = schema.schema['x-name'];
    if (!isObject(name)) throw new Error(`schemas/${schema.file}: x-name says what people call it, { en, zh }.`);
    return [kind, { type, source, schema: schema.name, name }] as const;
  });
  const list = (comment: string, name: string, values: unknown, type: string): string =>
    `\n/** ${comment} */\nexport const ${name} = ${literal(values)} as const satisfies readonly ${type}[];\n`;
  const text = [
    banner,
    `import type { SchemaName } from './catalogue.ts';\n`,
    `import type { ActType, EventKind, EventType, MessageType } from './types.ts';\n\n`,
    declarations,
    list('Kinds of events: messages by their own type, anything else by its type.', 'eventKinds', kinds, 'EventKind'),
    list('Kinds of events that the page documents.', 'documentedEventKinds', page.kinds, 'EventKind'),
    list('Types of events that the page documents.', 'documentedEventTypes', page.types, 'EventType'),
    list('Types of events.', 'eventTypes', types, 'EventType'),
    list('Types of messages that people send.', 'messageTypes', messages, 'MessageType'),
    list('What people do.', 'actTypes', schemaAt(contract, 'enums/act-type.json').schema.enum, 'ActType'),
    '\n/** Members of messages that LINE alone has, by the type of the message. */\n',
    `export const inferredMembers = ${literal(inferredMembers(contract))} as const satisfies Readonly<`,
    `Record<MessageType, readonly string[]>>;\n`,
    '\n/** Where it is known from what LINE sends of each type of event, and of which day that is. */\n',
    `export const lineSources = ${literal(lineSources(contract))} as const satisfies `,
    `Readonly<Partial<Record<EventType, string>>>;\n`,
    '\n/** What people call each kind of event. */\n',
    `export const eventKindNames = ${literal(Object.fromEntries(facts.map(([kind, { name }]) => [kind, name])))} as const `,
    `satisfies Readonly<Record<EventKind, EventKindFacts['name']>>;\n`,
    '\n/** What is known of each kind of event. */\n',
    `export const eventKindFacts = ${literal(Object.fromEntries(facts))} as const satisfies Readonly<`,
    `Record<EventKind, EventKindFacts>>;\n`,
  ];
  return [{ path: 'event-kinds.ts', text: text.join('') }];
}

function lineSources(contract: Contract): Readonly<Record<string, string>> {
  const union = schemaAt(contract, 'webhooks/line/webhook-event.json');
  const events = (union.schema.oneOf ?? []).map(({ $ref }) => referenced(contract, union.path, String($ref)));
  return Object.fromEntries(
    events.map(({ file, schema }) => {
      const type = schema.properties?.['type']?.const;
      const inferred = schema['x-inferred'];
      if (!isObject(inferred)) throw new Error(`schemas/${file}: x-inferred says where it is from, { source, date }.`);
      return [String(type), `${String(inferred['source'])}, ${String(inferred['date'])}`];
    }),
  );
}

function inferredMembers(contract: Contract): Readonly<Record<string, readonly string[]>> {
  const messages = contract.eventKinds.filter(({ type }) => type === 'message');
  return Object.fromEntries(
    messages.map(({ kind, schema: event }) => {
      const { path, schema } = referenced(contract, event.path, String(event.schema.properties?.['message']?.$ref));
      const members = Object.entries(schema.properties ?? {}).filter(([, member]) => {
        const described = member.$ref === undefined ? member : referenced(contract, path, member.$ref).schema;
        // Of an enumeration only some of the values are inferred.
        return described['x-inferred'] !== undefined && described.enum === undefined;
      });
      return [kind, members.map(([name]) => name)];
    }),
  );
}
