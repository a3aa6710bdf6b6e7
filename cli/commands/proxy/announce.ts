import { numberText, plural } from '../../../common/plural.ts';
import type { Proxy } from '../../../mock-server/server.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { sayIn, type Language } from '../../language.ts';
import { createAnnouncing } from '../../running/announcing.ts';
import { bannerOf, controlRows, type BannerRow } from '../../running/banner.ts';
import { runningWords } from '../../running/words.ts';
import { createStyle } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';
import type { ProxySettings } from './options.ts';

/** Says when a proxy listens, when it stops and what it recorded, in the form that the log has. */
export interface ProxyAnnouncer {
  listening(proxy: Proxy): void;
  stopping(proxy: Proxy): void;
  recorded(proxy: Proxy): void;
}

export function createProxyAnnouncer(settings: ProxySettings, context: CommandContext): ProxyAnnouncer {
  const { log, controlToken: ownToken, record, appid, enforce } = settings;
  const { note, colour, language } = context;
  const { write, tokenMade, finishing } = createAnnouncing(settings, context);
  return {
    listening(proxy) {
      const { url, target, controlToken } = proxy;
      if (log === 'pretty') note(banner(proxy, settings, { colour, language }));
      else if (log === 'json') {
        const control = `${url}/_mock`;
        const { version } = manifest;
        // One that was given need not stand in whatever keeps the log.
        const made = ownToken === undefined ? controlToken : undefined;
        write({
          type: 'listening',
          version,
          url,
          target,
          control,
          controlToken: made,
          appid,
          enforce,
          record: record?.file,
        });
      } else tokenMade(controlToken);
    },
    stopping({ runningRequests: running }) {
      if (log === 'json') write({ type: 'stopping', runningRequests: running });
      else finishing(running);
    },
    recorded({ recorded }) {
      if (recorded === undefined || record === undefined) return;
      const { file } = record;
      if (log === 'json') return write({ type: 'recorded', file, ...recorded });
      for (const line of recordedLines(recorded, file, language)) note(line);
    },
  };
}

function banner(
  { url, target, controlToken }: Proxy,
  { appid, enforce, record }: ProxySettings,
  { colour, language }: Pick<CommandContext, 'colour' | 'language'>,
): string {
  const style = createStyle(colour);
  const say = sayIn(language);
  const rows: readonly BannerRow[] = [
    ['URL', style.strong(url)],
    [say('target', '目标'), target],
    ['appid', say(`${appid}, and each that gets a token`, `${appid}，以及每个取得 token 者`)],
    ...controlRows({ url, controlToken }, { style, language }),
    ...(enforce
      ? [
          [
            say('enforce', '强制'),
            say('requests that are certain to be refused go no further', '必被拒绝的请求不再转发'),
          ] as const,
        ]
      : []),
    ...(record === undefined ? [] : [[say('recording', '录制'), record.file] as const]),
  ];
  const title = `${manifest.version} ${say('passes requests on.', '正在转发请求。')}`;
  return bannerOf({ title, rows, next: [style.faint(say(...hints))], style });
}

const hints = [
  "Give your app this URL in the place of the target's. Press Ctrl+C to stop.",
  '请让您的应用以此 URL 代替目标的 URL。按 Ctrl+C 停止。',
] as const;

function recordedLines(recorded: NonNullable<Proxy['recorded']>, file: string, language: Language): readonly string[] {
  const say = sayIn(language);
  const nothing = runningWords[language].nothingRecorded(file);
  if ('masked' in recorded) {
    const { requests, masked } = recorded;
    if (requests === 0) return [nothing];
    return [
      say(
        `Recorded ${plural(requests, 'request')} to ${file}. Judge them: sobot-mock check har ${file}`,
        `已将 ${numberText(requests)} 个请求录入 ${file}。检查：sobot-mock check har ${file}`,
      ),
      say(
        `Masked in it: tokens, signatures and keys (${numberText(masked.secrets)}), people and agents (${numberText(masked.people)}).`,
        `其中已掩去：token、签名和密钥 ${numberText(masked.secrets)} 个，用户和客服 ${numberText(masked.people)} 个。`,
      ),
    ];
  }
  const { changes, dropped, leftOut } = recorded;
  const said =
    changes === 0
      ? nothing
      : say(
          `Recorded to ${file}. Begin with it: sobot-mock start --initial-state ${file}`,
          `已录入 ${file}。以此开始：sobot-mock start --initial-state ${file}`,
        );
  return [
    said,
    ...(dropped === 0
      ? []
      : [
          say(
            `note: ${plural(dropped, 'row')} left out, for there were too many.`,
            `提示：有 ${numberText(dropped)} 行因数量过多而未录入。`,
          ),
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          say(
            `note: a recording is of one account. Left out: ${leftOut.join(', ')}. Choose with --appid.`,
            `提示：一份录制只含一个账号。未录入：${leftOut.join('、')}。可用 --appid 选择。`,
          ),
        ]),
  ];
}
