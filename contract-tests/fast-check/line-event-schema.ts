import { payloadSchema, type PayloadName, type PayloadSchema } from './payload-schema.ts';

/**
 * The schema of an event of LINE's, narrowed to what LINE sends: where it comes from, that an event which can be answered
 * has a token, that somebody joins or leaves, that texts alone are edited. It has no name, so that nothing is settled twice.
 */
export function lineEventSchema(name: PayloadName): PayloadSchema {
  const { title: _, properties = {}, required = [], ...schema } = payloadSchema(name);
  const { source: __, ...others } = properties;
  const chats = schema['x-sources'] ?? [];
  const narrowed = {
    ...others,
    ...(chats.length > 0 && { source: { oneOf: chats.map((chat) => ({ $ref: `${chat}-source.json` })) } }),
    ...(name === 'messageEditedEvent' && { message: { $ref: 'text-message.json' } }),
    ...within(properties, ['joined', 'left'], 'members', { minItems: 1 }),
    ...within(properties, ['postback'], 'params', { oneOf: picked }),
  };
  const sent = ['source', 'replyToken'].filter((member) => Object.hasOwn(narrowed, member));
  return { ...schema, properties: narrowed, required: [...required, ...sent] };
}

type Properties = NonNullable<PayloadSchema['properties']>;

/** Those of the objects that there are, with more said of one of their members. */
function within(properties: Properties, names: readonly string[], member: string, more: PayloadSchema): Properties {
  const found = names.flatMap((name) => {
    const schema = properties[name];
    if (typeof schema !== 'object') return [];
    const inner = { ...(schema.properties?.[member] as PayloadSchema), ...more };
    return [[name, { ...schema, properties: { ...schema.properties, [member]: inner } }] as const];
  });
  return Object.fromEntries(found);
}

const date = '20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])';
const time = '([01][0-9]|2[0-3]):[0-5][0-9]';

/** What a person picks: a date, a time or both; another rich menu. */
const picked: readonly PayloadSchema[] = [
  objectOf({ date: { type: 'string', pattern: `^${date}$` } }),
  objectOf({ time: { type: 'string', pattern: `^${time}$` } }),
  objectOf({ datetime: { type: 'string', pattern: `^${date}T${time}$` } }),
  objectOf({
    newRichMenuAliasId: { type: 'string', pattern: '^[a-z]{1,32}$' },
    status: { enum: ['SUCCESS', 'RICHMENU_ALIAS_ID_NOTFOUND', 'RICHMENU_NOTFOUND', 'FAILED'] },
  }),
];

function objectOf(properties: Readonly<Record<string, PayloadSchema>>): PayloadSchema {
  return { type: 'object', properties, required: Object.keys(properties) };
}
