import { createServerFailure, type ServerFailure } from '../../node/server-failure.ts';

/** Where a proxy passes requests on to. */
export interface ProxyTarget {
  /** As it is shown: without a slash at the end. */
  readonly url: string;
  readonly origin: string;
  /** `host` header of requests to it. */
  readonly host: string;
  readonly hostname: string;
  readonly port: number;
  /** What stands before every path: empty, or `/staging`. */
  readonly basePath: string;
}

/** How a target is called where it is told of. */
export interface TargetWords {
  readonly en: TargetNames;
  readonly zh: TargetNames;
  readonly example: string;
}

interface TargetNames {
  /** Who is started. */
  readonly what: string;
  readonly whose: string;
  /** What to name in its place. */
  readonly others: string;
}

/** Those of a proxy. */
export const proxyWords: TargetWords = {
  en: { what: 'proxy', whose: 'its target', others: 'Name the platform or another mock server' },
  zh: { what: '代理', whose: '其目标', others: '请指定官方平台或另一个模拟服务器' },
  example: 'https://sg.sobot.com',
};

/** @throws a failure `TARGET_INVALID` that says what a target looks like; a password in it is not repeated. */
export function readProxyTarget(text: string, words: TargetWords = proxyWords): ProxyTarget {
  const invalid = (en: string, zh: string): ServerFailure => targetInvalid({ en, zh }, words);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw invalid('is not an http or https URL', '不是 http 或 https 的 URL');
  }
  if (url.username !== '' || url.password !== '') {
    throw invalid('has a user name or a password in it', '含有用户名或密码');
  }
  if (url.search !== '' || url.hash !== '') throw invalid('has a query or a fragment', '含有查询参数或片段');
  const basePath = url.pathname.replace(/\/+$/, '');
  const usual = url.protocol === 'https:' ? 443 : 80;
  return {
    url: `${url.origin}${basePath}`,
    origin: url.origin,
    host: url.host,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? usual : Number(url.port),
    basePath,
  };
}

function targetInvalid(problem: { readonly en: string; readonly zh: string }, words: TargetWords): ServerFailure {
  const { en, zh, example } = words;
  return createServerFailure('TARGET_INVALID', {
    en: `Failed to start the ${en.what}: ${en.whose} ${problem.en}. Write it like ${example}.`,
    zh: `无法启动${zh.what}：${zh.whose}${problem.zh}。请写成 ${example} 的形式。`,
  });
}
