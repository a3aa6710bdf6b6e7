import type { Proxy } from '../../../mock-server/server.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { createStyle, type Style } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';
import type { ProxySettings } from './options.ts';

/** Says when a proxy listens, when it stops and what it recorded, in the form that the log has. */
export interface ProxyAnnouncer {
  listening(proxy: Proxy): void;
  stopping(proxy: Proxy): void;
  recorded(proxy: Proxy): void;
}

export function createProxyAnnouncer(settings: ProxySettings, { print, note, colour }: CommandContext): ProxyAnnouncer {
  const { log, controlToken: ownToken, record, appid, enforce } = settings;
  const say = (message: object): void => void print(`${JSON.stringify(message)}\n`);
  return {
    listening(proxy) {
      const { url, target, controlToken } = proxy;
      if (log === 'pretty') note(banner(proxy, settings, createStyle(colour)));
      else if (log === 'json') {
        const control = `${url}/_mock`;
        const { version } = manifest;
        // One that was given need not stand in whatever keeps the log.
        const made = ownToken === undefined ? controlToken : undefined;
        say({
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
      }
      // A token that was made at start is told nowhere else.
      else if (controlToken !== undefined && ownToken === undefined) note(`control token: ${controlToken}`);
    },
    stopping({ runningRequests: running }) {
      if (log === 'json') say({ type: 'stopping', runningRequests: running });
      else if (running > 0) note(`Finishing ${running} request${running === 1 ? '' : 's'}…`);
    },
    recorded({ recorded }) {
      if (recorded === undefined || record === undefined) return;
      const { file } = record;
      if (log === 'json') return say({ type: 'recorded', file, ...recorded });
      for (const line of recordedLines(recorded, file)) note(line);
    },
  };
}

function banner({ url, target, controlToken }: Proxy, { appid, enforce, record }: ProxySettings, style: Style): string {
  const rows: readonly (readonly [label: string, text: string])[] = [
    ['URL', style.strong(url)],
    ['target', target],
    ['appid', `${appid}, and each that gets a token`],
    ['control routes', `${url}/_mock`],
    ...(controlToken === undefined
      ? []
      : [['control token', `${controlToken}  ${style.faint('(authorization: Bearer …)')}`] as const]),
    ...(enforce ? [['enforce', 'requests that are certain to be refused go no further'] as const] : []),
    ...(record === undefined ? [] : [['recording', record.file] as const]),
  ];
  return [
    '',
    `  ${style.strong('sobot-mock')} ${manifest.version} passes requests on.`,
    '',
    ...rows.map(([label, text]) => `  ${style.faint(label.padEnd(14))} ${text}`),
    '',
    `  ${style.faint("Give your app this URL in the place of the target's. Press Ctrl+C to stop.")}`,
    '',
  ].join('\n');
}

function recordedLines(recorded: NonNullable<Proxy['recorded']>, file: string): readonly string[] {
  if ('masked' in recorded) {
    const { requests, masked } = recorded;
    if (requests === 0) return [`Nothing was recorded: ${file} is as it was.`];
    return [
      `Recorded ${requests} requests to ${file}. Judge them: sobot-mock check har ${file}`,
      `Masked in it: ${masked.secrets} tokens, signatures and keys, ${masked.people} people and agents.`,
    ];
  }
  const { changes, dropped, leftOut } = recorded;
  const said =
    changes === 0
      ? `Nothing was recorded: ${file} is as it was.`
      : `Recorded to ${file}. Begin with it: sobot-mock start --initial-state ${file}`;
  return [
    said,
    ...(dropped === 0 ? [] : [`note: ${dropped} rows were left out, for there were too many.`]),
    ...(leftOut.length === 0
      ? []
      : [`note: a recording is of one account. Left out: ${leftOut.join(', ')}. Choose with --appid.`]),
  ];
}
