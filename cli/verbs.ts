import type { VerbEntry } from './verb.ts';

/** Every verb, in the order of the help. */
export const verbs: readonly VerbEntry[] = [
  {
    name: 'start',
    summary: { en: 'start the mock server', zh: '启动模拟服务器' },
    load: async () => (await import('./commands/start/command.ts')).start,
  },
  {
    name: 'exec',
    summary: {
      en: 'run a command against a mock server of its own, and judge what it did',
      zh: '在专用的模拟服务器上运行一个命令，并评判它做了什么',
    },
    load: async () => (await import('./commands/exec/command.ts')).exec,
  },
  {
    name: 'proxy',
    summary: {
      en: 'pass requests on to a real platform, and check both directions',
      zh: '把请求转给真实平台，并检查两个方向',
    },
    load: async () => (await import('./commands/proxy/command.ts')).proxy,
  },
  {
    name: 'listen',
    summary: {
      en: 'stand where the platform sends its webhooks, and check both sides',
      zh: '位于平台发送 webhook 之处，并检查双方',
    },
    load: async () => (await import('./commands/listen/command.ts')).listen,
  },
  {
    name: 'emit',
    summary: {
      en: 'send webhook events to a receiver, or through a mock server',
      zh: '向接收端发送 webhook 事件，或通过模拟服务器发送',
    },
    load: async () => (await import('./commands/emit/command.ts')).emit,
  },
  {
    name: 'fixture',
    summary: {
      en: 'print fixtures of a schema, one JSON document a line',
      zh: '打印某个 schema 的测试数据，每行一个 JSON 文档',
    },
    load: async () => (await import('./commands/fixture/command.ts')).fixture,
  },
  {
    name: 'schema',
    summary: {
      en: 'list the schemas, show one, validate a file against one, or compare two versions',
      zh: '列出 schema、显示其一、校验文件，或比较两个版本',
    },
    load: async () => (await import('./commands/schema/command.ts')).schema,
  },
  {
    name: 'check',
    summary: { en: 'check a provider, a receiver, or what a consumer did', zh: '检查官方、接收端，或客户端做了什么' },
    load: async () => (await import('./commands/check/command.ts')).check,
  },
  {
    name: 'run',
    summary: { en: 'play a scenario against a receiver', zh: '对接收端播放一个场景' },
    load: async () => (await import('./commands/run/command.ts')).run,
  },
  {
    name: 'data',
    summary: { en: 'look after a data file: check it, or compact it', zh: '照管数据文件：检查或压缩' },
    load: async () => (await import('./commands/data/command.ts')).data,
  },
  {
    name: 'export',
    summary: {
      en: 'print the contract as OpenAPI, AsyncAPI or a Postman collection',
      zh: '打印契约：OpenAPI、AsyncAPI 或 Postman 集合',
    },
    load: async () => (await import('./commands/export/command.ts')).exportDocument,
  },
  {
    name: 'mcp',
    summary: {
      en: 'serve the Model Context Protocol on stdin and stdout, for coding agents',
      zh: '在 stdin 与 stdout 上提供 Model Context Protocol，供编程智能体使用',
    },
    load: async () => (await import('./commands/mcp/command.ts')).mcp,
  },
  {
    name: 'wait',
    summary: { en: 'wait until a mock server is ready', zh: '等待模拟服务器就绪' },
    load: async () => (await import('./commands/wait/command.ts')).wait,
  },
  {
    name: 'completion',
    summary: { en: 'print a completion script for a shell', zh: '打印某种 shell 的补全脚本' },
    load: async () => (await import('./commands/completion/command.ts')).completion,
  },
];
