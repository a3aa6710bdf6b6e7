import { expect, test } from 'vitest';
import type { Proxy } from '../../../mock-server/server.ts';
import type { CommandContext } from '../../verb.ts';
import { createProxyAnnouncer } from './announce.ts';
import type { ProxySettings } from './options.ts';

test.each([
  ['en', 1, 1, 'Masked in it: tokens, signatures and keys (1), people and agents (1).'],
  ['en', 12_000, 2, 'Masked in it: tokens, signatures and keys (12,000), people and agents (2).'],
  ['zh', 12_000, 2, '其中已掩去：token、签名和密钥 12,000 个，用户和客服 2 个。'],
] as const)('in %s, %i secrets and %i people that were masked are told', (language, secrets, people, told) => {
  const notes: string[] = [];
  const context = { language, note: (line: string) => void notes.push(line) } as CommandContext;
  const settings = { log: 'pretty', record: { file: 's.har' } } as ProxySettings;
  createProxyAnnouncer(settings, context).recorded({
    recorded: { requests: 1, masked: { secrets, people } },
  } as Proxy);
  expect(notes[1]).toBe(told);
});
