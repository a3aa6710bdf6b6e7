// The floor of what a tenant costs over HTTP: node:http, which answers what its client asks with the least that it reads.
import { createServer } from 'node:http';

const [port] = process.argv.slice(2);

const answers: readonly (readonly [end: string, answer: object])[] = [
  ['/tenants', { appid: 'constant', appKey: 'constant' }],
  ['/query_task_list', { items: Array.from({ length: 15 }, () => ({})) }],
  ['/events', {}],
  ['/journal', { items: [{ operation: 'getToken' }, { operation: 'queryTaskList' }] }],
  ['', { item: { token: 'constant' } }],
];
const bytes = answers.map(([end, answer]) => [end, Buffer.from(JSON.stringify(answer))] as const);

createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const body = bytes.find(([end]) => request.url?.endsWith(end))?.[1];
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body?.length }).end(body);
  });
}).listen(Number(port), '127.0.0.1');
