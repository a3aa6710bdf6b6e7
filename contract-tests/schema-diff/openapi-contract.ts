import { isObject } from '../../common/json.ts';
import { assertDialect, type ContractVersion, type ServedPath, type Surface } from './contract-version.ts';
import { createDocuments } from './documents.ts';
import {
  createSchemaFailure,
  keywordOf,
  schemaMapAt,
  schemasAt,
  schemaAt,
  type Location,
  type SchemaObject,
} from './location.ts';
import type { Direction } from './messages.ts';
import { namesFrom, spelledAs } from './path-template.ts';
import { prefixesOf } from './server-prefixes.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/**
 * Reads a version from an OpenAPI 3.1 document.
 *
 * @param name what to call the document
 * @throws SchemaDiffFailure when it is none
 */
export function readOpenapi(name: string, document: unknown): ContractVersion {
  const version = isObject(document) ? document['openapi'] : undefined;
  if (typeof version !== 'string' || !/^3\.1(?:\.|$)/.test(version)) {
    const told = JSON.stringify(version);
    throw createSchemaFailure({
      en: `${name} is no OpenAPI 3.1 document: its version is ${told ?? 'missing'}.`,
      zh: `${name} 不是 OpenAPI 3.1 文档：${told === undefined ? '没有版本号' : `其版本号为 ${told}`}。`,
    });
  }
  assertDialect(name, document, 'jsonSchemaDialect');
  const root = createDocuments(new Map([[name, document]])).get(name)!;
  return versionOf(root);
}

function versionOf(root: Location, known: ReadonlyMap<string, ServedPath> = new Map()): ContractVersion {
  const paths = [...known.values()];
  const spelling = {
    ofPath: spelledAs(paths.map(({ path }) => path)),
    ofServed: spelledAs(paths.flatMap(({ served }) => served)),
    known,
  };
  const webhooks = [...mapUnder(root, 'webhooks')].flatMap(([path, item]) => operationsOf(root, path, item));
  const operations = [...mapUnder(root, 'paths')].flatMap(([path, item]) => operationsOf(root, path, item, spelling));
  return {
    kind: 'openapi',
    paths: new Map(operations.map(({ group, path, served }) => [group, { path, served }])),
    spelledAs: (before) => versionOf(root, before),
    webhooks: webhooks.map(({ group }) => group),
    surfaces: [
      ...operations.flatMap((operation) => [callSurface(operation), ...surfacesOf(operation, ['write', 'read'])]),
      ...webhooks.flatMap((operation) => surfacesOf(operation, ['read', 'write'])),
    ],
  };
}

interface OpenapiOperation {
  readonly root: Location;
  readonly group: string;
  readonly path: string;
  readonly served: readonly string[];
  /** The method and the path, as often as it is served. */
  readonly calls: readonly string[];
  /** What parameters of the path are to be called. */
  readonly names: ReadonlyMap<string, string>;
  readonly item: Location;
  readonly location: Location;
}

/** How the version before spells the paths that both have. */
interface Spelling {
  readonly ofPath: (path: string) => string | undefined;
  readonly ofServed: (path: string) => string | undefined;
  readonly known: ReadonlyMap<string, ServedPath>;
}

const asItIs: Spelling = { ofPath: (path) => path, ofServed: (path) => path, known: new Map() };

function operationsOf(
  root: Location,
  path: string,
  item: Location,
  { ofPath, ofServed, known } = asItIs,
): readonly OpenapiOperation[] {
  return methods.flatMap((method): readonly OpenapiOperation[] => {
    const location = objectUnder(item, method);
    if (location === undefined) return [];
    const callOf = (spelled: string): string => `${method.toUpperCase()} ${spelled}`;
    const id = keywordOf(location, 'operationId');
    const spelled = ofPath(path) ?? path;
    const group = typeof id === 'string' ? id : callOf(spelled);
    const prefixes = prefixesOf(serversOf([location, item, root]));
    const served = prefixes.map((prefix) => prefix + path);
    // What a new server has before the path is new, what it calls the parameters is not.
    const calls = prefixes.map((prefix) => callOf(ofServed(prefix + path) ?? prefix + spelled));
    const names = namesFrom({ path, served }, known.get(group) ?? { path: spelled, served: [] });
    return [{ root, group, path, served, calls, names, item, location }];
  });
}

/** The nearest list of servers. */
function serversOf(places: readonly Location[]): unknown {
  return places.map((place) => keywordOf(place, 'servers')).find((list) => list !== undefined);
}

function callSurface({ group, calls, location }: OpenapiOperation): Surface {
  const schema = calls.length === 1 ? { const: calls[0] } : { enum: calls };
  return { group, part: 'call', direction: 'write', schema: { ...location, schema }, required: true };
}

function surfacesOf(
  operation: OpenapiOperation,
  [sent, answered]: readonly [Direction, Direction],
): readonly Surface[] {
  const { group, location } = operation;
  const body = objectUnder(location, 'requestBody');
  return [
    ...parameterSurfaces(operation, sent),
    ...(body === undefined ? [] : contentSurfaces(group, 'body', sent, body, keywordOf(body, 'required') === true)),
    ...[...mapUnder(location, 'responses')].flatMap(([status, response]) => [
      ...contentSurfaces(group, `response ${status}`, answered, response, true),
      {
        group,
        part: `response ${status} headers`,
        direction: answered,
        schema: madeObject(response, [...mapUnder(response, 'headers')]),
        encodings: encodingsOf([...mapUnder(response, 'headers')]),
        required: false,
      },
    ]),
  ];
}

/** Parameters by where they stand, and the token or key that the operation asks for. */
function parameterSurfaces(operation: OpenapiOperation, direction: Direction): readonly Surface[] {
  const { group, item, location, names } = operation;
  const parameters = [...listUnder(item, 'parameters'), ...listUnder(location, 'parameters')];
  return ['path', 'query', 'header', 'cookie'].map((where) => {
    const named = parameters
      .filter((parameter) => keywordOf(parameter, 'in') === where)
      .map((parameter): [string, Location] => [nameOf(parameter, where, names), parameter]);
    const each = [...new Map(named)];
    const security = securityOf(operation, where);
    const schema = madeObject(
      location,
      each,
      security.map((asked) => asked.map(({ key }) => key)),
    );
    const part = where === 'header' ? 'headers' : where;
    const [encodings, credentials] = [encodingsOf(each), credentialsOf(security.flat())];
    return { group, part, direction, schema, encodings, credentials, required: true };
  });
}

function nameOf(parameter: Location, where: string, inPath?: ReadonlyMap<string, string>): string {
  const name = String(keywordOf(parameter, 'name'));
  if (where === 'path') return inPath?.get(name) ?? name;
  return where === 'header' ? name.toLowerCase() : name;
}

/** A key or a token that is asked for. */
interface Credential {
  /** The header, the parameter or the cookie that it is in. */
  readonly key: string;
  /** `undefined` where the document does not say. */
  readonly scheme: Location | undefined;
}

/** Which credentials are asked for in a header, the query or a cookie: one list for each way to satisfy the operation. */
function securityOf({ root, location }: OpenapiOperation, where: string): readonly (readonly Credential[])[] {
  const requirements = keywordOf(location, 'security') ?? keywordOf(root, 'security') ?? [];
  const components = objectUnder(root, 'components');
  const schemes = components === undefined ? new Map<string, Location>() : mapUnder(components, 'securitySchemes');
  const alternatives: unknown[] = Array.isArray(requirements) ? requirements : [];
  return alternatives.map((alternative) =>
    Object.keys(isObject(alternative) ? alternative : {}).flatMap((name) => {
      const scheme = schemes.get(name);
      const isKey = scheme !== undefined && keywordOf(scheme, 'type') === 'apiKey';
      const [place_, key] = isKey ? [keywordOf(scheme, 'in'), nameOf(scheme, where)] : ['header', 'authorization'];
      return place_ === where ? [{ key, scheme }] : [];
    }),
  );
}

/** The kinds of what each key may hold: a header is the same for a bearer and for a user with a password. */
function credentialsOf(asked: readonly Credential[]): NonNullable<Surface['credentials']> {
  const known = asked.flatMap(({ key, scheme }) => (scheme === undefined ? [] : [{ key, scheme }]));
  return new Map(
    [...Map.groupBy(known, ({ key }) => key)].map(([key, each]) => {
      const kinds = [...new Set(each.map(({ scheme }) => kindOf(scheme)))].toSorted();
      return [key, { kinds, at: each[0]!.scheme }];
    }),
  );
}

function kindOf(scheme: Location): string {
  const type = String(keywordOf(scheme, 'type'));
  return type === 'http' ? `http ${String(keywordOf(scheme, 'scheme')).toLowerCase()}` : type;
}

/** An object schema of parameters or headers, each of which has a schema of its own. */
function madeObject(
  location: Location,
  named: readonly (readonly [string, Location])[],
  security: readonly (readonly string[])[] = [],
): Location {
  const keys = [...new Set(security.flat())];
  const schema: SchemaObject = {
    type: 'object',
    properties: {
      ...Object.fromEntries(keys.map((key) => [key, { type: 'string' }])),
      ...Object.fromEntries(named.map(([name, parameter]) => [name, schemaOfParameter(parameter)])),
    },
    required: named.filter(([, parameter]) => keywordOf(parameter, 'required') === true).map(([name]) => name),
    ...(keys.length > 0 && { anyOf: security.map((each) => ({ required: each })) }),
  };
  return { ...location, schema };
}

function encodingsOf(named: readonly (readonly [string, Location])[]): NonNullable<Surface['encodings']> {
  return new Map(
    named.map(([name, parameter]) => {
      const [type] = mapUnder(parameter, 'content').keys();
      // A plain text is written as it is where a schema alone tells of it.
      const isPlain = type === undefined || typeName(type) === 'text/plain';
      return [name, { type: isPlain ? undefined : typeName(type), at: parameter }];
    }),
  );
}

function schemaOfParameter(parameter: Location): SchemaObject | true {
  const own = schemaAt(parameter, 'schema');
  const [media] = mapUnder(parameter, 'content').values();
  const schema = own ?? (media === undefined ? undefined : schemaAt(media, 'schema'));
  return schema === undefined ? true : { $ref: `#${encodeURI(schema.pointer)}` };
}

/** What a body or an answer holds, by media type; anything where it does not say. */
function contentSurfaces(
  group: string,
  part: string,
  direction: Direction,
  location: Location,
  required: boolean,
): readonly Surface[] {
  const content = [...mapUnder(location, 'content')];
  if (content.length === 0) return [{ group, part, direction, schema: { ...location, schema: true }, required }];
  return content.map(([type, media]) => {
    const name = typeName(type);
    return {
      group,
      part: name === 'application/json' ? part : `${part} ${name}`,
      content: part,
      direction,
      schema: schemaAt(media, 'schema') ?? { ...media, schema: true },
      required,
    };
  });
}

/** A media type in one spelling. Of its parameters only a charset makes another type, save that of JSON, UTF-8. */
function typeName(type: string): string {
  const [name = '', ...parameters] = type.toLowerCase().split(';');
  const charset = parameters.map((each) => /^\s*charset\s*=\s*"?([^"\s]+)/u.exec(each)?.[1]).find(Boolean);
  const isUsual = charset === undefined || ['utf-8', 'utf8', 'us-ascii'].includes(charset);
  return isUsual ? name.trim() : `${name.trim()}; charset=${charset}`;
}

/** Objects of OpenAPI are read like schemas: they may stand elsewhere, too. */
function followed(location: Location): Location {
  const ref = keywordOf(location, '$ref');
  return typeof ref === 'string' ? location.document.resolve(ref, location) : location;
}

function objectUnder(location: Location, key: string): Location | undefined {
  const found = schemaAt(location, key);
  return found === undefined ? undefined : followed(found);
}

function listUnder(location: Location, key: string): readonly Location[] {
  return schemasAt(location, key).map(followed);
}

function mapUnder(location: Location, key: string): ReadonlyMap<string, Location> {
  return new Map([...schemaMapAt(location, key)].map(([name, found]) => [name, followed(found)]));
}
