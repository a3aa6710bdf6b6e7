import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { isLoopbackAddress, isWildcardHost } from '../../../common/loopback.ts';
import type { Address } from '../../node/listen.ts';
import { createServerFailure } from '../../node/server-failure.ts';
import { proxyWords, type ProxyTarget, type TargetWords } from './read-target.ts';

/** @throws (rejects with) a failure `TARGET_IS_PROXY` where requests to a target would come back to who listens at an address. */
export async function assertNoLoop(
  target: ProxyTarget,
  listening: Address,
  { en, zh }: TargetWords = proxyWords,
): Promise<void> {
  if (!(await isSame(target, listening))) return;
  throw createServerFailure('TARGET_IS_PROXY', {
    en:
      `Failed to start the ${en.what}: ${en.whose} ${target.url} is where the ${en.what} itself listens. ` +
      `${en.others}, or let the ${en.what} listen on another port.`,
    zh: `无法启动${zh.what}：${zh.whose} ${target.url} 正是${zh.what}自己监听之处。${zh.others}，或让${zh.what}监听另一端口。`,
  });
}

async function isSame(target: ProxyTarget, { host, port }: Address): Promise<boolean> {
  if (port === 0 || target.port !== port) return false;
  const [called, listening] = await Promise.all([addressesOf(target.hostname), addressesOf(host)]);
  if (listening.some(isWildcardHost)) return called.some((address) => isWildcardHost(address) || isOwn(address));
  return called.some((address) => isWildcardHost(address) || listening.includes(address));
}

/** A name that nobody knows has none: the target is found to be unreachable later. */
async function addressesOf(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
}

function isOwn(address: string): boolean {
  if (isLoopbackAddress(address)) return true;
  return Object.values(networkInterfaces()).some((list) => list?.some((own) => own.address === address) === true);
}
