import type { Phrase } from './phrase.ts';

// What the emulator refuses it says in English alone, as a page that loads it has no room for more.

/** How messages begin, and what follows in both. */
export const beginnings: readonly Phrase[] = [
  ['Failed to load the state: ', '无法载入状态：'],
  ['Failed to read the receiver: ', '无法读取接收端：'],
  ['Failed to set the behaviour switches: ', '无法设置行为开关：'],
  ['Failed to make the broadcast task: ', '无法创建群发任务：'],
  ['Failed to add the fault: ', '无法添加故障：'],
  ['Failed to move the clock: ', '无法调整时钟：'],
  ['Failed to create the tenant: ', '无法创建租户：'],
  ['Failed to create the emulator: ', '无法创建模拟器：'],
  ['Failed to play the scenario: ', '无法播放场景：'],
];

export const phrases: readonly Phrase[] = [
  // Of any.
  [
    'its id cannot stand in a URL. Give it 1 to {most} whole characters, and neither . nor ..',
    '其 id 不能出现在 URL 中。请给出 1 到 {most} 个完整的字符，且不能是 . 或 ..。',
  ],
  [
    '{what} cannot stand in a URL. Give it 1 to {most} whole characters, and neither . nor ..',
    '{what} 不能出现在 URL 中。请给出 1 到 {most} 个完整的字符，且不能是 . 或 ..。',
  ],
  ['{what} is used twice. Give each record its own {field}.', '{what} 用了两次。请让每条记录有各自的 {field}。'],
  ['{what} is taken already. Choose another {field}.', '{what} 已被占用。请另选 {field}。'],
  ['{what} is taken. Choose another, or leave it out.', '{what} 已被占用。请另选一个，或省略它。'],
  // Of a state.
  [
    'there is none called {name}. Use believable, empty, or records of your own.',
    '没有名为 {name} 的状态。请用 believable、empty，或您自己的记录。',
  ],
  ['{what} is not the id of a channel. Channels: there is none.', '{what} 不是渠道的 id。现在没有渠道。'],
  ['{what} is not the id of a channel. Channels: {ids}.', '{what} 不是渠道的 id。现有渠道：{ids}。'],
  [
    '{path}.endTime {end} is before its startTime {start}. Swap them.',
    '{path}.endTime {end} 早于其 startTime {start}。请对调两者。',
  ],
  [
    '{path}.plan is there though the task has send records. A plan is for a task that has not begun.',
    '{path}.plan 与该任务已有的发送记录矛盾。计划只属于尚未开始的任务。',
  ],
  [
    '{path}.plan has {people} recipients and {outcomes} outcomes. Give one outcome for each recipient.',
    '{path}.plan 有 {people} 个接收人和 {outcomes} 个结果。请为每个接收人给出一个结果。',
  ],
  [
    '{what} is not what its send records count, {count}. Leave it out to have it counted, or add the records.',
    '{what} 与其发送记录之数 {count} 不符。请省略它以自动统计，或补上记录。',
  ],
  [
    '{what} is not what its plan says, {count}. Leave it out to have it counted, or add the records.',
    '{what} 与其计划所述 {count} 不符。请省略它以自动统计，或补上记录。',
  ],
  [
    '{what} is not the id of a broadcast task. Add the task, or correct the id.',
    '{what} 不是群发任务的 id。请添加该任务，或改正 id。',
  ],
  [
    '{what} is a task that has not begun. Its records are made once it does.',
    '{what} 是尚未开始的任务。其记录在开始时生成。',
  ],
  [
    '{what} is not above the ids there are. Leave it out to have the next one.',
    '{what} 不大于已有的 id。请省略它以取得下一个。',
  ],
  [
    '{what} contradicts its status {status}. Status 9 goes with 999999, every other with 000000.',
    '{what} 与其状态 {status} 矛盾。状态 9 对应 999999，其余对应 000000。',
  ],
  ['{what} is before its sendTime {time}. Swap them.', '{what} 早于其 sendTime {time}。请对调两者。'],
  [
    '{path} goes from status {before} at {earlier} to {after} at {later}. Steps come in time order, and each has a greater status.',
    '{path} 从 {earlier} 的状态 {before} 到 {later} 的状态 {after}。各步须按时间先后，且状态逐步增大。',
  ],
  [
    '{path} has a groupId and a roomId. A message is said in one place.',
    '{path} 同时有 groupId 和 roomId。一条消息只在一处。',
  ],
  [
    '{path}.content is not base64. Encode the bytes in base64 with padding.',
    '{path}.content 不是 base64。请以带填充的 base64 编码字节。',
  ],
  ['{what} is not a media type. Write it like image/png.', '{what} 不是媒体类型。请写成 image/png 的形式。'],
  [
    '{what} is not the size of its content, {size}. Leave it out to have it counted.',
    '{what} 与其内容的大小 {size} 不符。请省略它以自动统计。',
  ],
  ['faults has {count}. A tenant takes {most}.', 'faults 有 {count} 个。一个租户最多 {most} 个。'],
  ['receivers has {count}. A tenant takes {most}.', 'receivers 有 {count} 个。一个租户最多 {most} 个。'],
  ['receiver {id} is there twice. Give each its own id.', '接收端 {id} 出现了两次。请给出各自的 id。'],
  [
    '{what} is not the id of a receiver. Add it to receivers. One with a handler stands in no state: give it again ' +
      'under that id, or leave the delivery out.',
    '{what} 不是接收端的 id。请将其加入 receivers。带 handler 的接收端不在任何状态中：请以该 id 再次给出它，或去掉该投递。',
  ],
  ['{what} is not above the one before, {before}. Put them in order.', '{what} 不大于前一个 {before}。请按顺序排列。'],
  [
    '{what} is given for a message whose content is external. Leave it out, or set contentProvider to line.',
    '{what} 不属于内容在外部的消息。请省略它，或将 contentProvider 设为 line。',
  ],
  [
    '{what} is given for a {type} message. Only image, video, audio and file have content.',
    '{what} 不属于 {type} 消息。只有 image、video、audio、file 有内容。',
  ],
  // Of a fault, also of one in a state.
  ['there are {most} already. Remove some first.', '已有 {most} 个。请先移除一些。'],
  [
    'it needs either request or delivery. Say what it does to the one or to the other.',
    '须有 request 或 delivery 之一。请说明它对哪一方做什么。',
  ],
  ['match.{name} does not go with {kind}. It would never match.', 'match.{name} 不能与 {kind} 同用。它永远不会命中。'],
  [
    'request.expireToken does not go with {operation}. It takes no token.',
    'request.expireToken 不能与 {operation} 同用。它不需要 token。',
  ],
  [
    '{name} is [{longer}, {shorter}]. Give the shorter time first.',
    '{name} 为 [{longer}, {shorter}]。请先给出较短的时间。',
  ],
  // Of a broadcast.
  ['it would go on past the year 9999. Let it begin earlier.', '它会延续到 9999 年之后。请让它早些开始。'],
  ['it needs either recipients or count. Give one of the two.', '须有 recipients 或 count 之一。请给出其中一个。'],
  ['recipients has {id} twice. Address each person once.', 'recipients 中 {id} 出现了两次。每人只能发送一次。'],
  [
    '{id} belongs to channel {channel}. Give channelId, or address people of one channel.',
    '{id} 属于渠道 {channel}。请给出 channelId，或只发送给同一渠道的人。',
  ],
  [
    'outcomes names {id}, who is not addressed. Add them to recipients.',
    'outcomes 中的 {id} 不在发送之列。请将其加入 recipients。',
  ],
  ['the tenant has no channel. Add one first: POST channels.', '租户没有渠道。请先添加：POST channels。'],
  ['there is no channel {id}. Channels: {ids}.', '没有渠道 {id}。现有渠道：{ids}。'],
  [
    'startAt is {value}, which is not a time. Write it like +1h, 2025-03-10T08:00:00+08:00, or milliseconds since the epoch.',
    'startAt 为 {value}，不是时间。请写成 +1h 或 2025-03-10T08:00:00+08:00 的形式，或给出自 1970 年起的毫秒数。',
  ],
  // Of the clock.
  ['{instant} is not a time. Give milliseconds from 0 to {last}.', '{instant} 不是时间。请给出 0 到 {last} 的毫秒数。'],
  ['{duration} is not forward. Use set to go back.', '{duration} 不是向前。要回到过去，请用 set。'],
  ['it stands after {done} deliveries, {left} are to come.', '在 {done} 次投递之后停下，还有 {left} 次待投递。'],
  // Of a tenant, and of the emulator.
  [
    'appid {appid} is taken. Choose another, or delete that tenant first.',
    'appid {appid} 已被占用。请另选一个，或先删除该租户。',
  ],
  ['there are {most} already. Delete some first.', '已有 {most} 个。请先删除一些。'],
  ['{name} must be a text of 1 to 64 characters.', '{name} 须为 1 到 64 个字符的文本。'],
  ['appid must fit a URL: whole characters, not . or ...', 'appid 须能用于 URL：完整的字符，且不是 . 或 ..。'],
  ['{name} must be a whole number.', '{name} 须为整数。'],
  ['{name} must be a whole number from 0.', '{name} 须为不小于 0 的整数。'],
  [
    'timezone must be written like GMT+08:00, with up to 14 hours and 59 minutes.',
    'timezone 须写成 GMT+08:00 的形式，小时不超过 14，分钟不超过 59。',
  ],
  // Of a scenario.
  [
    '{path} is {value}, which is no time. Write it like 2025-03-10T08:00:00Z.',
    '{path} 为 {value}，不是时间。请写成 2025-03-10T08:00:00Z 的形式。',
  ],
  [
    'it names no receiver. Give it receiver.url, or say where to deliver to.',
    '它没有指定接收端。请给出 receiver.url，或说明投递到何处。',
  ],
  ['it is not JSON ({why}). Write one JSON document.', '它不是 JSON（{why}）。请写成一个 JSON 文档。'],
  [
    'there is no option {name}. Did you mean {near}? There are {names}. Nothing was played.',
    '没有选项 {name}。您是不是要写 {near}？选项有：{names}。未播放任何内容。',
  ],
  [
    'there is no option {name}. There are {names}. Nothing was played.',
    '没有选项 {name}。选项有：{names}。未播放任何内容。',
  ],
  // Of any of these.
  ['there is no option {name}. There are {names}.', '没有选项 {name}。选项有：{names}。'],
];

/** What stands behind the words for broken rules. */
export const endings: readonly Phrase[] = [
  ['{rules}. The switches are {names}.', '{rules}。开关有：{names}。'],
  [
    '{rules}. A fault is { match, request or delivery, times }.',
    '{rules}。故障写作 { match, request 或 delivery, times }。',
  ],
  ['{rules}. Did you mean {name}? There are {names}.', '{rules}。您是不是要写 {name}？可用的有：{names}。'],
  ['{rules}. There are {names}.', '{rules}。可用的有：{names}。'],
  ['{rules}; and {count} more. Correct the scenario.', '{rules}，另有 {count} 处。请改正场景。'],
  ['{rules}. Correct the scenario.', '{rules}。请改正场景。'],
  ['{rules} and {count} more.', '{rules}，另有 {count} 处。'],
  ['{rules}.', '{rules}。'],
];

/** Whole messages. */
export const whole: readonly Phrase[] = [
  [
    'Failed to read the duration {value}. Write it like 24h, 1h30m or 500ms.',
    '无法读取时长 {value}。请写成 24h、1h30m 或 500ms 的形式。',
  ],
  [
    'Failed to store a {kind}: its {name} is {value}. Give a string or a number.',
    '无法存入 {kind}：其 {name} 为 {value}。请给出字符串或数字。',
  ],
  [
    'Failed to store a {kind}: its {name} is {value}. Give milliseconds since the epoch.',
    '无法存入 {kind}：其 {name} 为 {value}。请给出自 1970 年起的毫秒数。',
  ],
  [
    'Failed to store a {kind}: its {name} is {value}. Give a string.',
    '无法存入 {kind}：其 {name} 为 {value}。请给出字符串。',
  ],
];
