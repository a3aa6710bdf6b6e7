import { numberText, plural } from '../../../common/plural.ts';
import type { Listener } from '../../../mock-server/listen/index.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { sayIn, type Language } from '../../language.ts';
import { createAnnouncing } from '../../running/announcing.ts';
import { bannerOf, controlRows, type BannerRow } from '../../running/banner.ts';
import { runningWords } from '../../running/words.ts';
import { createStyle } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';
import type { ListenCommandOptions } from './options.ts';

/** Says when it listens, when it stops, and what it wrote. */
export interface ListenAnnouncer {
  listening(listener: Listener): void;
  stopping(listener: Listener): void;
  ended(listener: Listener): void;
}

export function createListenAnnouncer(options: ListenCommandOptions, context: CommandContext): ListenAnnouncer {
  const { log, controlToken: ownToken, record, behaviourFile, secret } = options;
  const { note, colour, language } = context;
  const { write, tokenMade, finishing } = createAnnouncing(options, context);
  const say = sayIn(language);
  return {
    listening(listener) {
      const { url, forwardTo, controlToken } = listener;
      if (log === 'pretty') return note(banner(listener, options, { colour, language }));
      if (log === 'json') {
        const made = ownToken === undefined ? controlToken : undefined;
        const files = { record: record?.file, behaviourFile };
        const { version } = manifest;
        const verifies = secret !== undefined;
        return write({
          type: 'listening',
          version,
          url,
          forwardTo,
          control: `${url}/_mock`,
          controlToken: made,
          verifies,
          ...files,
        });
      }
      tokenMade(controlToken);
    },
    stopping({ runningRequests: running, waiting }) {
      if (log === 'json') return write({ type: 'stopping', runningRequests: running, waiting });
      finishing(running);
      if (waiting > 0) {
        const count = numberText(waiting);
        note(say(`${count} waiting: the receiver is tried once more…`, `${count} 个等待中：再试接收端一次…`));
      }
    },
    ended(listener) {
      const { waiting, recorded, learnedFrom } = listener;
      const { requests, leftOut } = recorded;
      if (log === 'json') {
        return write({
          type: 'ended',
          lost: waiting,
          recorded: record && { file: record.file, requests, leftOut },
          behaviourFile: learnedFrom === 0 ? undefined : behaviourFile,
        });
      }
      for (const line of endingLines(listener, options, language)) note(line);
    },
  };
}

function banner(
  { url, forwardTo, controlToken }: Listener,
  { secret, record, behaviourFile }: ListenCommandOptions,
  { colour, language }: Pick<CommandContext, 'colour' | 'language'>,
): string {
  const style = createStyle(colour);
  const say = sayIn(language);
  const rows: readonly BannerRow[] = [
    ['URL', style.strong(url)],
    [
      say('forwards to', '转发到'),
      forwardTo ?? say('nobody: events are printed and acknowledged', '无：事件打印出来并确认'),
    ],
    [
      say('signatures', '签名'),
      secret === undefined
        ? say('not checked (--secret checks them)', '不检查（--secret 可检查）')
        : say('checked', '检查'),
    ],
    ...controlRows({ url, controlToken }, { style, language }),
    ...(record === undefined ? [] : [[say('recording', '录制'), record.file] as const]),
    ...(behaviourFile === undefined ? [] : [[say('behaviour', '行为'), behaviourFile] as const]),
  ];
  const title = `${manifest.version} ${say('listens for webhooks.', '正在监听 webhook。')}`;
  return bannerOf({ title, rows, next: [style.faint(say(...hints))], style });
}

const hints = [
  'Let the platform send its webhooks here, through a tunnel of your choice. Press Ctrl+C to stop.',
  '让平台把 webhook 发到这里，隧道任选。按 Ctrl+C 停止。',
] as const;

function endingLines(
  { waiting, recorded, learnedFrom }: Listener,
  { record, behaviourFile }: ListenCommandOptions,
  language: Language,
): readonly string[] {
  const say = sayIn(language);
  const { requests, leftOut } = recorded;
  const lost =
    waiting === 0
      ? []
      : [
          say(
            `note: ${plural(waiting, 'acknowledged request')} never passed on: the receiver stayed down.`,
            `提示：${numberText(waiting)} 个已确认的请求始终未能转发：接收端一直停机。`,
          ),
        ];
  const { file = '' } = record ?? {};
  const left =
    leftOut === 0
      ? []
      : [
          say(
            `note: ${plural(leftOut, 'request')} left out: no UTF-8, or too many.`,
            `提示：有 ${numberText(leftOut)} 个请求未录入：不是 UTF-8，或数量过多。`,
          ),
        ];
  const said =
    requests === 0
      ? runningWords[language].nothingRecorded(file)
      : say(
          `Recorded ${plural(requests, 'request')} to ${file}. Play them: sobot-mock run ${file} --to URL`,
          `已将 ${numberText(requests)} 个请求录入 ${file}。播放：sobot-mock run ${file} --to URL`,
        );
  const learned =
    learnedFrom === 0
      ? say(`Nothing was learned: ${behaviourFile} is as it was.`, `没有了解到行为：${behaviourFile} 保持原样。`)
      : say(
          `A mock server like it: sobot-mock start --config ${behaviourFile}`,
          `表现相同的模拟服务器：sobot-mock start --config ${behaviourFile}`,
        );
  return [...lost, ...(record === undefined ? [] : [said, ...left]), ...(behaviourFile === undefined ? [] : [learned])];
}
