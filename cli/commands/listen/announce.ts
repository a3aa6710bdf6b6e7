import type { Listener } from '../../../mock-server/listen/index.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { createStyle, type Style } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';
import type { ListenCommandOptions } from './options.ts';

/** Says when it listens, when it stops, and what it wrote. */
export interface ListenAnnouncer {
  listening(listener: Listener): void;
  stopping(listener: Listener): void;
  ended(listener: Listener): void;
}

export function createListenAnnouncer(
  options: ListenCommandOptions,
  { print, note, colour }: CommandContext,
): ListenAnnouncer {
  const { log, controlToken: ownToken, record, behaviourFile, secret } = options;
  const say = (message: object): void => void print(`${JSON.stringify(message)}\n`);
  return {
    listening(listener) {
      const { url, forwardTo, controlToken } = listener;
      if (log === 'pretty') return note(banner(listener, options, createStyle(colour)));
      if (log === 'json') {
        const made = ownToken === undefined ? controlToken : undefined;
        const files = { record: record?.file, behaviourFile };
        const { version } = manifest;
        const verifies = secret !== undefined;
        return say({
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
      // A token that was made at start is told nowhere else.
      if (controlToken !== undefined && ownToken === undefined) note(`control token: ${controlToken}`);
    },
    stopping({ runningRequests: running, waiting }) {
      if (log === 'json') return say({ type: 'stopping', runningRequests: running, waiting });
      if (waiting > 0) note(`${waiting} waiting: the receiver is tried once more…`);
    },
    ended(listener) {
      const { waiting, recorded } = listener;
      const { requests, leftOut } = recorded;
      if (log === 'json') {
        return say({
          type: 'ended',
          lost: waiting,
          recorded: record && { file: record.file, requests, leftOut },
          behaviourFile,
        });
      }
      for (const line of endingLines(listener, options)) note(line);
    },
  };
}

function banner(
  { url, forwardTo, controlToken }: Listener,
  { secret, record, behaviourFile }: ListenCommandOptions,
  style: Style,
): string {
  const rows: readonly (readonly [label: string, text: string])[] = [
    ['URL', style.strong(url)],
    ['forwards to', forwardTo ?? 'nobody: events are printed and acknowledged'],
    ['signatures', secret === undefined ? 'not checked (--secret checks them)' : 'checked'],
    ['control routes', `${url}/_mock`],
    ...(controlToken === undefined
      ? []
      : [['control token', `${controlToken}  ${style.faint('(authorization: Bearer …)')}`] as const]),
    ...(record === undefined ? [] : [['recording', record.file] as const]),
    ...(behaviourFile === undefined ? [] : [['behaviour', behaviourFile] as const]),
  ];
  return [
    '',
    `  ${style.strong('sobot-mock')} ${manifest.version} listens for webhooks.`,
    '',
    ...rows.map(([label, text]) => `  ${style.faint(label.padEnd(14))} ${text}`),
    '',
    `  ${style.faint('Let the platform send its webhooks here, through a tunnel of your choice. Press Ctrl+C to stop.')}`,
    '',
  ].join('\n');
}

function endingLines(
  { waiting, recorded }: Listener,
  { record, behaviourFile }: ListenCommandOptions,
): readonly string[] {
  const { requests, leftOut } = recorded;
  const lost =
    waiting === 0 ? [] : [`note: ${waiting} acknowledged requests were never passed on: the receiver stayed down.`];
  const file = record?.file;
  const left = leftOut === 0 ? [] : [`note: ${leftOut} requests were left out: no UTF-8, or too many.`];
  const said =
    requests === 0
      ? `Nothing was recorded: ${file} is as it was.`
      : `Recorded ${requests} requests to ${file}. Play them: sobot-mock run ${file} --to URL`;
  return [
    ...lost,
    ...(record === undefined ? [] : [said, ...left]),
    ...(behaviourFile === undefined ? [] : [`A mock server like it: sobot-mock start --config ${behaviourFile}`]),
  ];
}
