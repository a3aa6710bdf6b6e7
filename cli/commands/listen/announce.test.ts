import { expect, test } from 'vitest';
import type { Listener } from '../../../mock-server/listen/index.ts';
import type { CommandContext } from '../../verb.ts';
import { createListenAnnouncer } from './announce.ts';
import type { ListenCommandOptions } from './options.ts';

test.each([
  ['en', 2, 1, ['Finishing 2 requests…', '1 waiting: the receiver is tried once more…']],
  ['zh', 1, 0, ['正在完成 1 个请求…']],
  ['en', 1_200, 12_000, ['Finishing 1,200 requests…', '12,000 waiting: the receiver is tried once more…']],
  ['zh', 1_200, 12_000, ['正在完成 1,200 个请求…', '12,000 个等待中：再试接收端一次…']],
  ['en', 0, 0, []],
] as const)(
  'in %s, with %i requests that run and %i that wait, it stops with %j',
  (language, running, waiting, all) => {
    const notes: string[] = [];
    const context = { language, note: (line: string) => void notes.push(line) } as CommandContext;
    const announcer = createListenAnnouncer({ log: 'pretty' } as ListenCommandOptions, context);
    announcer.stopping({ runningRequests: running, waiting } as Listener);
    expect(notes).toEqual(all);
  },
);
