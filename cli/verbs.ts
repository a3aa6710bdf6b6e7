import type { VerbEntry } from './verb.ts';

/** Every verb, in the order of the help. */
export const verbs: readonly VerbEntry[] = [
  {
    name: 'start',
    summary: 'start the mock server',
    load: async () => (await import('./commands/start/command.ts')).start,
  },
  {
    name: 'exec',
    summary: 'run a command against a mock server of its own, and judge what it did',
    load: async () => (await import('./commands/exec/command.ts')).exec,
  },
  {
    name: 'proxy',
    summary: 'pass requests on to a real platform, and check both directions',
    load: async () => (await import('./commands/proxy/command.ts')).proxy,
  },
  {
    name: 'listen',
    summary: 'stand where the platform sends its webhooks, and check both sides',
    load: async () => (await import('./commands/listen/command.ts')).listen,
  },
  {
    name: 'emit',
    summary: 'send webhook events to a receiver, or through a mock server',
    load: async () => (await import('./commands/emit/command.ts')).emit,
  },
  {
    name: 'fixture',
    summary: 'print fixtures of a schema, one JSON document a line',
    load: async () => (await import('./commands/fixture/command.ts')).fixture,
  },
  {
    name: 'schema',
    summary: 'list the schemas, show one, validate a file against one, or compare two versions',
    load: async () => (await import('./commands/schema/command.ts')).schema,
  },
  {
    name: 'check',
    summary: 'check a provider, a receiver, or what a consumer did',
    load: async () => (await import('./commands/check/command.ts')).check,
  },
  {
    name: 'run',
    summary: 'play a scenario against a receiver',
    load: async () => (await import('./commands/run/command.ts')).run,
  },
  {
    name: 'data',
    summary: 'look after a data file: check it, or compact it',
    load: async () => (await import('./commands/data/command.ts')).data,
  },
  {
    name: 'export',
    summary: 'print the contract as OpenAPI, AsyncAPI or a Postman collection',
    load: async () => (await import('./commands/export/command.ts')).exportDocument,
  },
  {
    name: 'mcp',
    summary: 'serve the Model Context Protocol on stdin and stdout, for coding agents',
    load: async () => (await import('./commands/mcp/command.ts')).mcp,
  },
  {
    name: 'wait',
    summary: 'wait until a mock server is ready',
    load: async () => (await import('./commands/wait/command.ts')).wait,
  },
  {
    name: 'completion',
    summary: 'print a completion script for a shell',
    load: async () => (await import('./commands/completion/command.ts')).completion,
  },
];
