/** What is written beside the generated code, to use it. */

const shared = `import { createHash } from 'node:crypto';
const baseUrl = process.argv[2]!;
const createTime = String(Math.floor(Date.now() / 1000));
const sign = createHash('md5').update('1' + createTime + '2').digest('hex');
const query = { appid: '1', create_time: createTime, sign };
const mediaOf = (item: unknown): { company: string; day: string; message: string; file: string } => {
  const [, , company, , day, message, file] = new URL(String(item)).pathname.split('/') as string[];
  return { company: company!, day: day!, message: message!, file: file! };
};
const tell = (retCode: string, tasks: number, image: unknown): void =>
  console.log(JSON.stringify({ retCode, tasks, image: image instanceof Blob && image.type === 'image/png' ? image.size : 'no image' }));
const asked = { messageid: '1501597916', appid: '12323' };
`;

/** A client of each generator, in TypeScript: it takes a token, lists tasks, and loads an image. */
export const clientCode = {
  'openapi-fetch': `${shared}
import createClient from 'openapi-fetch';
import type { paths } from './types';
const client = createClient<paths>({ baseUrl });
type Body = NonNullable<paths['/chat-set/api/line/query_task_list']['post']['requestBody']>['content']['application/json'];
// @ts-expect-error: the name is misspelt
export const misspelt: Body = { page_sise: 3 };
const token = (await client.GET('/api/get_token', { params: { query } })).data!;
if (token.ret_code !== '000000' || !('item' in token)) throw new Error(token.ret_msg);
const headers = { token: token.item.token };
const list = (await client.POST('/chat-set/api/line/query_task_list', { body: { page_size: 3 }, headers })).data!;
const media = (await client.GET('/chat-line/api/line/get_media_content', { params: { query: asked }, headers })).data!;
const { data } = await client.GET('/chatres/{company}/msg/{day}/{message}/{file}', {
  params: { path: mediaOf('item' in media && media.item) }, parseAs: 'blob',
});
tell(list.ret_code, 'total_count' in list ? Number(list.total_count) : 0, data);
`,
  'hey-api': `${shared}
import { getMediaContent, getToken, mediaFile, queryTaskList } from './hey';
import { client } from './hey/client.gen';
// @ts-expect-error: the name is misspelt
export const misspelt = (): unknown => queryTaskList({ body: { page_sise: 3 } });
client.setConfig({ baseUrl });
const token = (await getToken({ query })).data!;
if (!('item' in token)) throw new Error(token.ret_msg);
client.setConfig({ baseUrl, auth: () => token.item.token });
const list = (await queryTaskList({ body: { page_size: 3 } })).data!;
const media = (await getMediaContent({ query: asked })).data!;
const { data } = await mediaFile({ path: mediaOf('item' in media && media.item) });
tell(list.ret_code, 'total_count' in list ? Number(list.total_count) : 0, data);
`,
  orval: `${shared}
import { getMediaContent, getToken, mediaFile, queryTaskList } from './orval-client';
// @ts-expect-error: the name is misspelt
export const misspelt = (): unknown => queryTaskList({ page_sise: 3 });
const token = (await getToken(query)).data as { item: { token: string } };
const init = { headers: { token: token.item.token, 'content-type': 'application/json' } };
const list = (await queryTaskList({ page_size: 3 }, init)).data as { ret_code: string; total_count: number };
const media = (await getMediaContent(asked, init)).data as { item: unknown };
const { company, day, message, file } = mediaOf(media.item);
const { data } = await mediaFile(company, day, message, file);
tell(list.ret_code, list.total_count, data);
`,
} as const;

/** Settings of orval. */
export function generatorSettings(baseUrl: string): string {
  const output = { target: './orval-client.ts', client: 'fetch', baseUrl };
  return `export default ${JSON.stringify({ fetch: { input: './openapi.json', output } })};\n`;
}

/** Tells what Modelina makes of the members that it once got wrong. */
export const modelScript = `import { readFileSync } from 'node:fs';
import { JavaGenerator, TypeScriptGenerator } from '@asyncapi/modelina';
const document = JSON.parse(readFileSync('asyncapi.json', 'utf8'));
const textOf = async (generator) => (await generator.generate(document)).map(({ result }) => result).join('\\n');
const typescript = await textOf(new TypeScriptGenerator({ modelType: 'interface' }));
const java = await textOf(new JavaGenerator());
const found = (text, expression) => [...new Set(text.match(expression))].sort();
console.log(JSON.stringify({
  typescript: found(typescript, /replyToken\\??: [^;]+/g),
  java: found(java, /private .*(?:replyToken|timestamp)\\b.*;/g),
  unnamed: found(typescript, /AnonymousSchema\\w*/gi),
}));
`;

/** Holds every example, and a broken copy of it, against its schema with each validator; tells which were judged wrongly. */
export const validatorScript = `import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import { Ajv2020 } from 'ajv/dist/2020.js';
const { schemas, examples } = JSON.parse(readFileSync('contract.json', 'utf8'));
const ajv = new Ajv2020({ strict: false });
for (const schema of Object.values(schemas)) {
  ajv.addSchema(schema);
  registerSchema(schema);
}
const validators = {
  ajv: (schema, value) => ajv.getSchema(schema.$id)(value),
  cfworker: (schema, value) => {
    const validator = new Validator(schema, '2020-12');
    for (const other of Object.values(schemas)) if (other !== schema) validator.addSchema(other);
    return validator.validate(value).valid;
  },
  hyperjump: async (schema, value) => (await validate(schema.$id, value)).valid,
};
let count = 0;
const wrong = [];
for (const [name, isValid] of Object.entries(validators)) {
  for (const { path, schema: title, at, value: whole } of examples) {
    const schema = schemas[title];
    const value = at.split('/').slice(1).reduce((inner, key) => inner[key], whole);
    count += 1;
    if (!(await isValid(schema, value))) wrong.push(name + ' refuses ' + path);
    for (const member of schema.required ?? []) {
      const { [member]: _, ...rest } = value;
      if (await isValid(schema, rest)) wrong.push(name + ' takes ' + path + ' without ' + member);
    }
  }
}
console.log(JSON.stringify({ count, wrong }));
`;

/** The files of the package, given to tools that read them by their paths; asking an address for anything would fail. */
export const fileScript = `import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import RefParser from '@apidevtools/json-schema-ref-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import vscode from 'vscode-json-languageservice';
import ZSchema from 'z-schema';
globalThis.fetch = () => { throw new Error('Nothing is to be loaded.'); };
const files = readdirSync('schemas', { recursive: true }).filter((file) => file.endsWith('.json'));
const read = (file) => JSON.parse(readFileSync('schemas/' + file, 'utf8'));
const ajv = new Ajv2020({ strict: false });
for (const file of files) ajv.addSchema(read(file), file);
const compiled = files.filter((file) => ajv.getSchema(file) !== undefined);
const parsed = [];
for (const file of files) parsed.push(await RefParser.dereference(resolve('schemas', file), { dereference: { circular: 'ignore' } }));
const unsafe = [];
const patternsOf = (value) => typeof value !== 'object' || value === null ? []
  : [...(typeof value.pattern === 'string' ? [value.pattern] : []), ...Object.values(value).flatMap(patternsOf)];
for (const file of files) {
  for (const pattern of patternsOf(read(file))) {
    try { ZSchema.create().validateSchema({ type: 'string', pattern }); } catch { unsafe.push(file); }
  }
}
const uri = pathToFileURL(resolve('schemas/config.json')).href;
const service = vscode.getLanguageService({
  schemaRequestService: async (address) => readFileSync(new URL(address), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
});
service.configure({ schemas: [{ uri, fileMatch: ['*.json'] }] });
const text = vscode.TextDocument.create('file:///settings.json', 'json', 1, '{"behaviour":{"coercion":"nonsense"}}');
const told = await service.doValidation(text, service.parseJSONDocument(text));
console.log(JSON.stringify({
  ajv: compiled.length,
  'json-schema-ref-parser': parsed.length,
  'z-schema': unsafe,
  'vscode-json-languageservice': told.map(({ message }) => message),
}));
`;
