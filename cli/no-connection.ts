import { tlsTroubleIn, tlsTroubleOf } from '../common/tls-trouble.ts';
import { createUnreachableFailure } from './exit.ts';
import { asIs, type Text } from './language.ts';
import { printable } from './printable.ts';

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

/** What is said of a mock server that does not answer. */
export function doesNotAnswer(origin: string, why: Text, code = ''): Text {
  const trouble = tlsTroubleOf(code);
  if (trouble !== undefined) {
    return {
      en: `${origin} does not answer: ${trouble.en}. Correct --server.`,
      zh: `${origin} 没有应答：${trouble.zh}。请更正 --server。`,
    };
  }
  return {
    en: `${origin} does not answer: ${why.en}. Is it running? \`sobot-mock start\` starts a mock server.`,
    zh: `${origin} 没有应答：${why.zh}。它在运行吗？用 \`sobot-mock start\` 启动模拟服务器。`,
  };
}

/** Why there is no answer: in our words, or in those of the system. */
export function whyNoAnswer({ code, message }: NodeJS.ErrnoException): Text {
  switch (code) {
    case 'ECONNREFUSED':
      return { en: 'connection refused, nothing listens there', zh: '连接被拒绝，那里无人监听' };
    case 'ECONNRESET':
      return { en: 'connection closed without an answer', zh: '连接在应答之前关闭' };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { en: 'no host of that name', zh: '没有该名称的主机' };
    case 'EPROTO':
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
      return { en: 'a server that speaks no HTTPS', zh: '该服务器不使用 HTTPS' };
    default:
      return message || code ? asIs(printable(message || code || '')) : { en: 'a failed connection', zh: '连接失败' };
  }
}
