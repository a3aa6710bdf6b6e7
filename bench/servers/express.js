// What the budgets are measured against: Express with a JSON parser and an answer that never changes.
import { readFileSync } from 'node:fs';
import express from 'express';

const [port, file] = process.argv.slice(2);
const page = file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'));

const app = express();
app.use(express.json());
app.post('/chat-set/api/line/query_task_list', (_request, response) => {
  response.json(page);
});
app.listen(Number(port), '127.0.0.1');
// Node writes its compile cache where a process ends by itself: a signal alone would leave nothing for the next start.
process.once('SIGTERM', () => process.exit());
