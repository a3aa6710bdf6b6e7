import type { Phrase } from './phrase.ts';

/** What the control routes, and who delivers webhooks, say in English: whole messages. */
export const controlPhrases: readonly Phrase[] = [
  // Reading a request.
  ['Failed to read the body: it is longer than {limit} bytes.', '请求体超过 {limit} 字节。'],
  ['Failed to read the body: its content-type is "".', '请求体没有 content-type。'],
  ['Failed to read the body: its content-type is {type}.', '请求体的 content-type 是 {type}。'],
  ['Failed to read the body: it is compressed ({encoding}).', '请求体经过压缩（{encoding}）。'],
  ['Failed to read the body: it is not valid UTF-8.', '请求体不是合法的 UTF-8。'],
  [
    'Failed to read the body: it nests arrays and objects more than {deepest} deep.',
    '请求体的数组与对象嵌套超过 {deepest} 层。',
  ],
  [
    'Failed to read the body: it stops being JSON at line {line}, column {column}.',
    '请求体从第 {line} 行第 {column} 列起不是合法的 JSON。',
  ],
  ['Failed to read the body: it is absent, not an object.', '缺少请求体，而需要对象。'],
  ['Failed to read the body: it is null, not an object.', '请求体是 null，而需要对象。'],
  ['Failed to read the body: it is an array, not an object.', '请求体是数组，而需要对象。'],
  ['Failed to read the body: it is a {type}, not an object.', '请求体是 {type}，而需要对象。'],
  ['Failed to read the body: it is not an object of switches.', '请求体不是由开关组成的对象。'],
  ['Failed to read the body: it is not a fault.', '请求体不是故障。'],
  ['Failed to read the body: it is not a receiver.', '请求体不是接收端。'],
  ['Failed to read the body: it is no act.', '请求体不是 LINE 用户的操作。'],
  ['Failed to read the body: it is no message of JSON-RPC.', '请求体不是 JSON-RPC 消息。'],
  ['Failed to read the body: it is no {noun}.', '请求体不是{noun}。'],
  [
    'Failed to read the body: it has {count} acts, at most {most} go in one request.',
    '请求体有 {count} 个操作，一次最多 {most} 个。',
  ],
  ['Failed to read the request: this route takes no body.', '该路由不接受请求体。'],
  ['Failed to read the request: it has no body.', '请求没有请求体。'],
  ['Failed to read the request: it names {count} changes of the clock.', '请求给出了 {count} 种时钟更改。'],
  ['Failed to read the request: types has {type}, which is no type of activity.', 'types 中的 {type} 不是活动类型。'],
  ['Failed to read the request: {name} is not a member of it.', '请求体没有名为 {name} 的成员。'],
  ['Failed to read the request: {name} is not a parameter of it.', '没有名为 {name} 的查询参数。'],
  ['Failed to read the request: {name} is {value}, which is not a time.', '{name} 为 {value}，不是时间。'],
  [
    'Failed to read the request: {name} must be a text of up to {most} characters.',
    '{name} 须为不超过 {most} 个字符的文本。',
  ],
  [
    'Failed to read the request: {name} must be one of {names}, got {value}.',
    '{name} 须为 {names} 之一，实际为 {value}。',
  ],
  [
    'Failed to read the request: {name} must be at least {limit}, got {value}.',
    '{name} 不能小于 {limit}，实际为 {value}。',
  ],
  [
    'Failed to read the request: {name} must be at most {limit}, got {value}.',
    '{name} 不能大于 {limit}，实际为 {value}。',
  ],
  ['Failed to read the request: {name} must be a {types}, got {value}.', '{name} 的类型须为 {types}，实际为 {value}。'],
  [
    'Failed to read the request: {name} must be an {types}, got {value}.',
    '{name} 的类型须为 {types}，实际为 {value}。',
  ],
  [
    'Failed to read the request: initialState must be believable, empty or an object, got {value}.',
    'initialState 须为 believable、empty 或对象，实际为 {value}。',
  ],
  [
    'Failed to read the request: ttl must be longer than nothing and end in the time that dates have, got {value}.',
    'ttl 须大于零，且不晚于日期所能表示的时间，实际为 {value}。',
  ],
  [
    'Failed to read the request: name must be a text of 1 to 64 characters that can stand in a URL: neither . nor ...',
    'name 须为 1 到 64 个字符、能出现在 URL 中的文本，且不能是 . 或 ..。',
  ],
  ['Failed to read the request: kind must be tenant or viewer.', 'kind 须为 tenant 或 viewer。'],
  ['Failed to read the request: a token of kind tenant names its tenant.', 'kind 为 tenant 的令牌须给出其租户。'],
  ['Failed to read the query: after is {value}, which is no cursor.', 'after 为 {value}，不是游标。'],
  [
    'Failed to read the request: the header Last-Event-ID is {value}, which is no id of an activity.',
    '请求头 Last-Event-ID 为 {value}，不是活动的 id。',
  ],
  ['Failed to read the query: {name} is given twice.', '查询参数 {name} 出现了两次。'],
  ['Failed to read the path: {part} is not percent-encoded UTF-8.', '路径中的 {part} 不是百分号编码的 UTF-8。'],
  // Finding what it is about.
  ['Failed to find the route: there is no {path}.', '没有路由 {path}。'],
  ['Failed to answer: {path} does not take {method}.', '{path} 不支持 {method}。'],
  ['Failed to find the tenant: no tenant has the appid {appid}.', '没有 appid 为 {appid} 的租户。'],
  [
    'Failed to find the tenant: {appid} was removed at {time} with the control token {name}.',
    '租户 {appid} 已于 {time} 被控制令牌 {name} 移除。',
  ],
  ['Failed to find the tenant: {appid} was removed at {time}.', '租户 {appid} 已于 {time} 被移除。'],
  ['Failed to find the tenant: {appid} ended at {time}, when its time was up.', '租户 {appid} 已于 {time} 到期结束。'],
  ['Failed to find the fault: tenant {appid} has none with the id {id}.', '租户 {appid} 没有 id 为 {id} 的故障。'],
  ['Failed to find the receiver: there is none with the id {id}.', '没有 id 为 {id} 的接收端。'],
  [
    'Failed to find the delivery: there is none with the id {id}, or it is no longer kept.',
    '没有 id 为 {id} 的投递，或其已不再保留。',
  ],
  ['Failed to redeliver: there is no delivery {id}, or it is no longer kept.', '没有投递 {id}，或其已不再保留。'],
  ['Failed to find the content: the tenant keeps none of the message {id}.', '租户没有消息 {id} 的内容。'],
  ['Failed to find the {noun}: the tenant has none with the id {id}.', '租户没有 id 为 {id} 的{noun}。'],
  // Who may.
  ['Failed to answer: the request comes from a page of another site.', '请求来自其他网站的页面。'],
  [
    'Failed to answer: the request comes from a page of another site ({origin}).',
    '请求来自其他网站的页面（{origin}）。',
  ],
  ['Failed to answer: the Host header names {host}, which is not this machine.', 'Host 请求头为 {host}，并非本机。'],
  ['Failed to answer: the request comes from another machine ({address}).', '请求来自另一台机器（{address}）。'],
  ['Failed to answer: the request carries no control token.', '请求没有带控制令牌。'],
  ['Failed to answer: the request carries another control token.', '请求带的是别的控制令牌。'],
  [
    'Failed to {method} {path}: the control token {name} is for tenant {appid} alone, and this tells of all.',
    '无法 {method} {path}：控制令牌 {name} 只用于租户 {appid}，而这里涉及所有租户。',
  ],
  [
    'Failed to {method} {path}: the control token {name} is for tenant {appid} alone.',
    '无法 {method} {path}：控制令牌 {name} 只用于租户 {appid}。',
  ],
  [
    'Failed to {method} {path}: the control token {name} is not for what concerns the whole server.',
    '无法 {method} {path}：控制令牌 {name} 不能用于涉及整个服务的操作。',
  ],
  [
    'Failed to {method} {path}: the control token {name} is for looking, and changes nothing.',
    '无法 {method} {path}：控制令牌 {name} 只能查看，不能更改。',
  ],
  [
    'Failed to change the quotas: the control token {name} is for one tenant, which they bind.',
    '无法更改配额：控制令牌 {name} 只用于一个租户，而配额正是对它的限制。',
  ],
  ['Failed to revoke the control token: none is called {name}.', '无法撤销控制令牌：没有名为 {name} 的。'],
  [
    'Failed to make the control token: this server asks nobody for one, so it would keep nobody from anything.',
    '无法创建控制令牌：此服务不要求任何人带令牌，它限制不了任何人。',
  ],
  ['Failed to make the control token: one is called {name} already.', '无法创建控制令牌：名为 {name} 的已存在。'],
  ['Failed to make the control token: there are {most} already.', '无法创建控制令牌：已有 {most} 个。'],
  [
    'Failed to answer: tenant {appid} may hold {limit} records, holds {used}, and this adds {adding} (quota {quota}).',
    '租户 {appid} 最多可有 {limit} 条记录，现有 {used} 条，这次再加 {adding} 条（配额 {quota}）。',
  ],
  [
    'Failed to answer: tenant {appid} may cause {limit} deliveries a second, has caused {used} in this one, and this causes {adding} (quota {quota}).',
    '租户 {appid} 每秒最多可引发 {limit} 次投递，这一秒已有 {used} 次，这次再引发 {adding} 次（配额 {quota}）。',
  ],
  [
    'Failed to answer: tenant {appid} may have {limit} streams open, and has {used} (quota {quota}).',
    '租户 {appid} 最多可同时打开 {limit} 个流，现有 {used} 个（配额 {quota}）。',
  ],
  // What is not here, or not now.
  ['Failed to answer: nobody delivers webhooks here.', '此处不投递 Webhook。'],
  ['Failed to answer: nobody counts here.', '此处不作统计。'],
  ['Failed to examine the receiver: nobody does here.', '此处无法检验接收端。'],
  ['Failed to examine the receiver: the mock server has a fault.', '无法检验接收端：模拟服务器内部出错。'],
  ['The mock server is not ready: it is starting or closing.', '模拟服务器尚未就绪：正在启动或关闭。'],
  ['Failed to answer: the mock server has a fault.', '模拟服务器内部出错。'],
  ['Failed to show the console: it is not built.', '无法显示控制台：它尚未构建。'],
  [
    'Failed to move the clock: after {seconds} s {delivering} deliveries are still under way and {queued} queued, and what becomes of them decides what falls due.',
    '无法调整时钟：{seconds} 秒后仍有 {delivering} 次投递正在进行、{queued} 次在排队，它们的结果决定接下来到期的内容。',
  ],
  // Delivering webhooks.
  [
    'Failed to emit: receiver {id} has {count} deliveries on their way, its queue takes {most}. Wait until some have ended, raise its queueLimit, or remove it.',
    '无法发送：接收端 {id} 有 {count} 次投递尚未结束，其队列最多 {most} 次。请等待部分结束，调高其 queueLimit，或移除它。',
  ],
  [
    'Failed to add the receiver: there are {most} already. Remove some first.',
    '无法添加接收端：已有 {most} 个。请先移除一些。',
  ],
  [
    'Failed to add the receiver: id {id} is taken. Choose another, or leave it out.',
    '无法添加接收端：id {id} 已被占用。请另选一个，或省略它。',
  ],
  ['Failed to deliver: the emitter is closed. Make a new one.', '无法投递：发送器已关闭。请新建一个。'],
];
