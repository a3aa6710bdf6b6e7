import { createSobotClient } from './sobot-client.ts';

const {
  SOBOT_BASE_URL: baseUrl = 'http://127.0.0.1:7626',
  SOBOT_APPID: appid = '1',
  SOBOT_APP_KEY: appKey = '2',
} = process.env;
const client = createSobotClient({ baseUrl, appid, appKey });
const { items, total_count: total } = await client.queryTaskList({ page_no: 1, page_size: 5 });
console.log(`${total} broadcast tasks; the newest:`);
for (const { task_name: name, send_success_num: sent, estimate_send_num: planned } of items) {
  console.log(`- ${name}: ${sent} of ${planned} sent`);
}
