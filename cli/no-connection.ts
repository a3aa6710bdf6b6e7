import { tlsTroubleIn } from '../common/tls-trouble.ts';
import { createUnreachableFailure } from './exit.ts';

/**
 * The failure of a command whose receiver takes no connection.
 *
 * @param detail what the transport says of it
 */
export function noConnectionFailure(url: string, detail = ''): Error {
  const trouble = tlsTroubleIn(detail);
  return createUnreachableFailure(
    trouble === undefined
      ? {
          en: `No connection to ${url}. Start the receiver, or correct --to.`,
          zh: `无法连接 ${url}。请启动接收端，或更正 --to。`,
        }
      : {
          en: `No connection to ${url}: ${trouble.en}. Correct the receiver, or --to.`,
          zh: `无法连接 ${url}：${trouble.zh}。请更正接收端或 --to。`,
        },
  );
}
