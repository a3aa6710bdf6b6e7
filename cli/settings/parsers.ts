import { didYouMean } from '../../common/did-you-mean.ts';
import { isAddressable } from '../../common/id.ts';
import { parseInstant as instantOf } from '../../common/instant.ts';
import { timezoneOffset } from '../../common/local-time.ts';
import { behaviourSwitches, type BehaviourName } from '../../generators/generated/behaviour.ts';
import type { Behaviour } from '../../generators/generated/types.ts';
import { lastInstant } from '../../mock-server/core/clock/clock.ts';
import { isHost, readTargetUrl, type AllowedHosts } from '../../mock-server/webhooks/receiver/target-url.ts';
import type { Text } from '../language.ts';
import { wholeNumber } from '../whole-number.ts';

/**
 * What is wrong with a value: the rest of the sentence that starts with where it came from and what it is
 * (`--port 99999` + `is not a port. …`).
 */
interface Problem {
  readonly problem: Text;
}

export type Parsed<T> = { readonly value: T } | Problem;

export type Parse<T> = (text: string) => Parsed<T>;

/** What the log shows of each request. */
export const logs = ['pretty', 'json', 'silent'] as const;

export type Log = (typeof logs)[number];

export function parsePort(text: string): Parsed<number> {
  const port = wholeNumber(text);
  if (port !== undefined && port <= 65_535) return { value: port };
  // Pods are told of each service in variables, and those of a service named sobot-mock are called like settings.
  if (text.startsWith('tcp://')) {
    return {
      problem: {
        en:
          'is no port but what Kubernetes tells of a service that is named sobot-mock. ' +
          'Set enableServiceLinks: false for the pod, or give the service another name.',
        zh:
          '不是端口，而是 Kubernetes 对名为 sobot-mock 的 Service 的说明。' +
          '请为该 Pod 设置 enableServiceLinks: false，或给 Service 换个名称。',
      },
    };
  }
  return {
    problem: {
      en: 'is not a port. Give a whole number from 0 to 65535; 0 takes any free one.',
      zh: '不是端口。请给出 0 到 65535 的整数；0 表示任一空闲端口。',
    },
  };
}

export function parseHost(text: string): Parsed<string> {
  if (/^[\w.:%-]+$/u.test(text)) return { value: text };
  return {
    problem: {
      en: 'is not a host. Give an address or a name alone, like 127.0.0.1, ::1 or mock.local.',
      zh: '不是主机。请只给地址或名称，如 127.0.0.1、::1 或 mock.local。',
    },
  };
}

/** An appid: it stands in the URLs of control routes. */
export function parseAppid(text: string): Parsed<string> {
  if (text === '' || text.length > 64 || isAddressable(text)) return parseCredential(text);
  return {
    problem: {
      en: 'cannot stand in a URL. Give 1 to 64 whole characters, and neither . nor ..',
      zh: '不能用在 URL 中。请给出 1 到 64 个完整的字符，且不是 . 或 ..',
    },
  };
}

/** An appid or its key. */
export function parseCredential(text: string): Parsed<string> {
  if (text.length >= 1 && text.length <= 64) return { value: text };
  return {
    problem: { en: 'is not a credential. Give 1 to 64 characters.', zh: '不是接口凭证。请给出 1 到 64 个字符。' },
  };
}

/** A name by which a caller reaches the mock server: as in a URL, without a port. */
export function parseAllowedHost(text: string): Parsed<string> {
  if (/^(?:[\w.-]+|\[[\da-f:]+\])$/iu.test(text) && isHost(text)) return { value: text.toLowerCase() };
  return {
    problem: {
      en: 'is not a host name. Give it without scheme and port, like mock.local.',
      zh: '不是主机名。请去掉协议和端口，如 mock.local。',
    },
  };
}

/** A host that receivers may have; `*` for any. */
export function parseWebhookHost(text: string): Parsed<string> {
  return text === '*' ? { value: text } : parseAllowedHost(text);
}

/** URL of a receiver on this machine, or on a host that is allowed. */
export function parseWebhookUrl(text: string, allowed: AllowedHosts): Parsed<string> {
  if (!isAccepted(text, '*')) {
    return {
      problem: {
        en: 'is not the URL of a receiver. Write it like http://127.0.0.1:3000/webhook, without a user name.',
        zh: '不是接收端的 URL。请写成 http://127.0.0.1:3000/webhook 的形式，不带用户名。',
      },
    };
  }
  if (isAccepted(text, allowed)) return { value: readTargetUrl(text, allowed) };
  const { hostname } = new URL(text);
  return {
    problem: {
      en: `leads to ${hostname}, which is not this machine. Allow that with --allow-webhook-host ${hostname}.`,
      zh: `指向 ${hostname}，不是本机。如要允许，请用 --allow-webhook-host ${hostname}。`,
    },
  };
}

function isAccepted(url: string, allowed: AllowedHosts): boolean {
  try {
    return readTargetUrl(url, allowed) !== '';
  } catch {
    return false;
  }
}

/** The channel secret that signs webhooks. */
export function parseWebhookSecret(text: string): Parsed<string> {
  if (text.length >= 1 && text.length <= 1024) return { value: text };
  return {
    problem: {
      en: 'is not a channel secret. Give 1 to 1024 characters.',
      zh: '不是渠道密钥。请给出 1 到 1024 个字符。',
    },
  };
}

export function parseSwitch(text: string): Parsed<boolean> {
  if (['true', '1', 'yes', 'on'].includes(text.toLowerCase())) return { value: true };
  if (['false', '0', 'no', 'off'].includes(text.toLowerCase())) return { value: false };
  return { problem: { en: 'is neither true nor false.', zh: '既不是 true 也不是 false。' } };
}

export function parseText(text: string): Parsed<string> {
  if (text !== '') return { value: text };
  return { problem: { en: 'is empty. Give at least one character.', zh: '为空。请至少给出一个字符。' } };
}

/** URL of a database that several servers share. */
export function parseStore(text: string): Parsed<string> {
  if (/^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text)) return { value: text };
  return {
    problem: {
      en: 'is not the URL of a PostgreSQL database. Write it like postgres://user@host:5432/database.',
      zh: '不是 PostgreSQL 数据库的 URL。请写成 postgres://user@host:5432/database 的形式。',
    },
  };
}

export function parseControlToken(text: string): Parsed<string> {
  if (/^[!-~]+$/u.test(text)) return { value: text };
  return {
    problem: {
      en: 'is not a control token. Use ASCII letters, digits and signs, without spaces.',
      zh: '不是控制令牌。请用 ASCII 字母、数字和符号，不含空格。',
    },
  };
}

export function parseSeed(text: string): Parsed<number> {
  const seed = wholeNumber(text);
  if (seed !== undefined) return { value: seed };
  return {
    problem: {
      en: `is not a seed. Give a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
      zh: `不是种子。请给出 0 到 ${Number.MAX_SAFE_INTEGER} 的整数。`,
    },
  };
}

export function parseJournalLimit(text: string): Parsed<number> {
  const limit = wholeNumber(text);
  if (limit !== undefined && limit >= 1 && limit <= 10_000_000) return { value: limit };
  return {
    problem: {
      en: 'is not a number of requests to keep. Give a whole number from 1 to 10000000.',
      zh: '不是要保留的请求数。请给出 1 到 10000000 的整数。',
    },
  };
}

/** How much of something a tenant may take. */
export function parseQuota(text: string): Parsed<number> {
  const quota = wholeNumber(text);
  if (quota !== undefined) return { value: quota };
  return {
    problem: {
      en: 'is not a quota. Give a whole number of at least 0.',
      zh: '不是配额。请给出不小于 0 的整数。',
    },
  };
}

/** Milliseconds since the epoch. A date alone is its midnight in UTC; a time of day needs its zone. */
export function parseInstant(text: string): Parsed<number> {
  const milliseconds = instantOf(text);
  if (milliseconds >= 0 && milliseconds <= lastInstant) return { value: milliseconds };
  return {
    problem: {
      en: 'is not an instant. Give one like 2025-03-10T08:00:00Z, 2025-03-10T16:00:00+08:00 or 1741593600000 (ms).',
      zh: '不是时刻。请写成 2025-03-10T08:00:00Z、2025-03-10T16:00:00+08:00 或 1741593600000（毫秒）的形式。',
    },
  };
}

export function parseTimezone(text: string): Parsed<string> {
  if (timezoneOffset(text) !== undefined) return { value: text };
  return {
    problem: {
      en: 'is not a timezone. Write it like GMT+08:00, with up to 14 hours and 59 minutes.',
      zh: '不是时区。请写成 GMT+08:00 的形式，小时不超过 14，分钟不超过 59。',
    },
  };
}

export function parseLog(text: string): Parsed<Log> {
  const log = logs.find((name) => name === text);
  if (log !== undefined) return { value: log };
  const hint = didYouMean(text, logs);
  return {
    problem: {
      en: `is not a log format.${hint.en} Choose one of ${logs.join(', ')}.`,
      zh: `不是日志格式。${hint.zh}可用的有：${logs.join('、')}。`,
    },
  };
}

/** One behaviour switch: `tokenRotation=overlap`. */
export function parseBehaviour(text: string): Parsed<Partial<Behaviour>> {
  const equals = text.indexOf('=');
  if (equals <= 0) {
    return {
      problem: {
        en: 'does not set a behaviour switch. Write it like tokenRotation=overlap.',
        zh: '没有设置行为开关。请写成 tokenRotation=overlap 的形式。',
      },
    };
  }
  const name = text.slice(0, equals);
  const value = text.slice(equals + 1);
  const names = Object.keys(behaviourSwitches);
  if (!Object.hasOwn(behaviourSwitches, name)) {
    const hint = didYouMean(name, names);
    return {
      problem: {
        en: `names no behaviour switch.${hint.en} The switches are ${names.join(', ')}.`,
        zh: `不是行为开关。${hint.zh}行为开关有：${names.join('、')}。`,
      },
    };
  }
  const { type, values, minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = behaviourSwitches[name as BehaviourName];
  if (values.includes(value)) return { value: { [name]: value } };
  const integer = type === 'choice or integer' ? wholeNumber(value) : undefined;
  if (integer !== undefined && integer >= minimum && integer <= maximum) return { value: { [name]: integer } };
  const hint = didYouMean(value, values);
  const [en, zh] =
    type === 'choice'
      ? [[], []]
      : [[`a whole number from ${minimum} to ${maximum}`], [`${minimum} 到 ${maximum} 的整数`]];
  return {
    problem: {
      en: `is not a value of ${name}.${hint.en} Allowed: ${[...values, ...en].join(', ')}.`,
      zh: `不是 ${name} 的取值。${hint.zh}可用的有：${[...values, ...zh].join('、')}。`,
    },
  };
}
