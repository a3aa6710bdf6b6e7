import type { Phrase } from './phrase.ts';

/** What is to be done, where that names more than every problem of its code has. */
export const remedyPhrases: readonly Phrase[] = [
  ['Correct it, or leave it out. There are: {names}.', '请改正或省略它。可用的有：{names}。'],
  ['Leave it out: a receiver that is added here listens at its url.', '请省略它：在此添加的接收端监听其 url。'],
  ['Leave it out: there are none here.', '请省略它：此处没有可用的。'],
  ['Use a known one ({ids}), or make it: POST tenants.', '请使用现有的（{ids}），或创建它：POST tenants。'],
  ['Use a known one ({ids}).', '请使用现有的（{ids}）。'],
  ["Ask whoever has the server's own token: that makes tenants.", '请联系持有服务自己的控制令牌的人：租户由它创建。'],
  ['Make one: POST tenants.', '请创建一个：POST tenants。'],
  ['Did you mean {paths}? GET {base} lists every route.', '您是不是要写 {paths}？GET {base} 可列出全部路由。'],
  ['Use {methods}.', '请使用 {methods}。'],
  ['Use a mock server for that: sobot-mock start.', '请使用模拟服务器：sobot-mock start。'],
  [
    'Send the id of the last event that came; leave it out to hear what happens from now on.',
    '请发送最后收到的事件的 id；省略则从现在开始接收。',
  ],
  ['Give some of {names}, with commas between.', '请给出其中一些，以逗号分隔：{names}。'],
  ['Send a JSON object: {example}.', '请发送 JSON 对象：{example}。'],
  ['Send one message: {example}.', '请发送一条消息：{example}。'],
  ['Send the switches to change: {example}.', '请发送要更改的开关：{example}。'],
  ['Send what the user does: {example}.', '请发送用户所做的：{example}。'],
  ['Correct it. Nothing was changed.', '请改正它。未作任何更改。'],
  [
    'Correct it, and send it with those after it: those before it have happened.',
    '请改正它，再连同其后的操作一起发送：其前的操作已经发生。',
  ],
  ['Ask again in a moment: sobot-mock wait does.', '请稍候再试：sobot-mock wait 会代为等候。'],
  ['GET {path} lists those it has.', 'GET {path} 可列出现有的。'],
];
