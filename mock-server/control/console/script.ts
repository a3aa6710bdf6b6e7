/*
 * What the page does in the browser. It goes there as its own source text, so that it is checked like all other code: it
 * may use nothing but what stands in this file as a function.
 */

interface Reason {
  readonly en: string;
  readonly zh: string;
}
interface Told {
  readonly id: number;
  readonly type: string;
  readonly at: number;
  readonly data: Record<string, unknown>;
}
function readToken(): string | null {
  return new URLSearchParams(location.search).get('token');
}

function setLanguage(language: string): void {
  const page = document.documentElement;
  page.dataset['language'] = language;
  page.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const log of document.querySelectorAll<HTMLElement>('.log')) log.dataset['empty'] = log.dataset[language] ?? '';
}

function rememberedLanguage(): string {
  try {
    return localStorage.getItem('sobot-mock-language') ?? 'en';
  } catch {
    return 'en';
  }
}

function rememberLanguage(language: string): void {
  try {
    localStorage.setItem('sobot-mock-language', language);
  } catch {
    // Storage may be switched off: then it holds for this page alone.
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const token = readToken();
  const command = button.dataset['copy'] ?? '';
  const text =
    token === null ? command : command.replace(/^curl /, () => `curl -H 'x-mock-token: ${token.replaceAll("'", '')}' `);
  try {
    await navigator.clipboard.writeText(text);
    flash(button, '✓');
  } catch {
    // Not allowed to: the text is shown, to be copied by hand.
    show(button, text);
  }
}

function flash(button: HTMLButtonElement, text: string): void {
  const before = [...button.childNodes];
  button.replaceChildren(text);
  setTimeout(() => button.replaceChildren(...before), 1000);
}

/** Shows a text below the row of an element, or takes it away again. */
function show(element: Element, text: string): void {
  const row = element.closest('li') ?? element.parentElement!;
  const block = row.querySelector(':scope > pre.answer') ?? row.appendChild(document.createElement('pre'));
  block.className = 'answer';
  block.textContent = text;
}

async function follow(link: HTMLAnchorElement): Promise<void> {
  const shown = link.closest('li')?.querySelector(':scope > pre.answer');
  if (shown) return shown.remove();
  const token = readToken();
  try {
    const response = await fetch(link.href, token === null ? {} : { headers: { 'x-mock-token': token } });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    show(link, `${response.status}\n${isJson ? JSON.stringify(JSON.parse(text), null, 2) : text}`);
  } catch (error) {
    show(link, String(error));
  }
}

function summaryOf({ type, data }: Told): string {
  const text = (name: string): string => String(data[name] ?? '');
  if (type === 'request') return `${text('method')} ${text('url')} → ${text('status')} ${text('retCode')}`;
  if (type === 'event') {
    const { source, message } = data as { source?: { userId?: string }; message?: { type?: string } };
    return `${text('type')} ${message?.type ?? ''} ${source?.userId ?? ''}`;
  }
  if (type === 'delivery') {
    const { attempt } = data as { attempt?: { responseStatus?: number; reason?: string } };
    return `#${text('id')} → ${text('url')} ${text('status')} ${attempt?.responseStatus ?? ''} ${attempt?.reason ?? ''}`;
  }
  if (type === 'clock') return new Date(Number(data['now'])).toISOString();
  if (type === 'missed') return text('count');
  return type === 'fault' ? text('faultId') : '';
}

/** Both languages, each under its own: the style sheet shows one. */
function reasonsOf({ data }: Told): readonly HTMLElement[] {
  const { violations = [] } = data as { violations?: readonly { reason: Reason; side?: string }[] };
  return violations.flatMap(({ reason, side }) =>
    (['en', 'zh'] as const).map((language) => {
      const line = document.createElement('div');
      line.lang = language;
      line.className = 't wrong';
      line.textContent = side === undefined ? reason[language] : `${side}: ${reason[language]}`;
      return line;
    }),
  );
}

function tell(log: HTMLElement, told: Told): void {
  const row = document.createElement('li');
  const cells = [
    told.type === 'missed' ? '' : new Date(told.at).toISOString().slice(11, 19),
    told.type,
    summaryOf(told),
  ];
  for (const text of cells) row.appendChild(document.createElement('span')).textContent = text;
  row.lastElementChild!.append(...reasonsOf(told));
  log.prepend(row);
  while (log.children.length > 200) log.lastElementChild!.remove();
}

function watch(log: HTMLElement): void {
  const url = new URL(log.dataset['stream']!, location.href);
  const token = readToken();
  if (token !== null) url.searchParams.set('token', token);
  const source = new EventSource(url);
  const onEvent = ({ type, data }: MessageEvent<string>): void => {
    const value = JSON.parse(data) as Told;
    tell(log, type === 'missed' ? { id: 0, type, at: 0, data: value as unknown as Told['data'] } : value);
  };
  for (const type of ['request', 'event', 'delivery', 'clock', 'fault', 'reset', 'missed'])
    source.addEventListener(type, onEvent);
}

function runPage(): void {
  setLanguage(rememberedLanguage());
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const button = event.target.closest('button');
    const link = event.target.closest<HTMLAnchorElement>('a[data-show]');
    if (button?.dataset['copy'] !== undefined) void copy(button);
    if (button?.dataset['toggle'] !== undefined) {
      const language = document.documentElement.dataset['language'] === 'zh' ? 'en' : 'zh';
      setLanguage(language);
      rememberLanguage(language);
    }
    if (link === null) return;
    event.preventDefault();
    void follow(link);
  });
  for (const log of document.querySelectorAll<HTMLElement>('.log')) watch(log);
}

const functions = [
  readToken,
  setLanguage,
  rememberedLanguage,
  rememberLanguage,
  copy,
  flash,
  show,
  follow,
  summaryOf,
  reasonsOf,
  tell,
  watch,
  runPage,
];

/** The page's script. */
export const script = `(() => {\n${functions.map(String).join('\n')}\nrunPage();\n})();`;
