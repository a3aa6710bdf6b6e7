import type { RelayInfo } from './route.ts';

export interface ConsolePageOptions {
  /** Where the control routes are: `/_mock`, with the mount path before it. */
  readonly base: string;
  /** `http://localhost:7626`. */
  readonly origin: string;
  /** Present on a proxy and a listener. */
  readonly relay: RelayInfo | undefined;
  /** The control token, if the page was opened with it. */
  readonly token: string | undefined;
  readonly language: 'en' | 'zh';
}

/** What the page may do: run and be styled by its own files, talk to its own server. Nothing else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const loading = {
  en: ['Loading the console…', 'It needs JavaScript. Everything it does can be done with curl, too:'],
  zh: ['正在加载控制台…', '控制台需要 JavaScript。它能做的一切也都可以用 curl 完成：'],
} as const;

/** The page around the console, which its script fills. */
export function consolePage({ base, origin, relay, token, language }: ConsolePageOptions): string {
  const query = token === undefined ? '' : `?token=${encodeURIComponent(token)}`;
  const [wait, needs] = loading[language];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>sobot-mock</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escaped(`${base}/console.css${query}`)}">
<script src="${escaped(`${base}/console.js${query}`)}" defer></script>
</head>
<body data-base="${escaped(base)}" data-origin="${escaped(origin)}" data-language="${language}"${
    relay === undefined ? '' : ` data-role="${relay.role ?? 'proxy'}" data-target="${escaped(relay.target)}"`
  }>
<div id="console"><header class="top-bar"><span class="brand">sobot-mock</span><span class="connection"><span class="dot"></span>${wait}</span></header><noscript><p>${needs} <a href="${escaped(`${base}/openapi.json?of=control`)}">OpenAPI</a></p></noscript></div>
</body>
</html>
`;
}

/** The language that a browser asks for first, of those the page has. */
export function preferredLanguage(acceptLanguage = ''): 'en' | 'zh' {
  const ranked = acceptLanguage.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.split('-')[0], weight: Number(weight ?? 1) };
  });
  const known = ranked.filter(({ language, weight }) => (language === 'en' || language === 'zh') && weight > 0);
  return known.sort((a, b) => b.weight - a.weight)[0]?.language === 'zh' ? 'zh' : 'en';
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
