/** What the server wrote into the page. */
export interface PageInfo {
  /** Where the control routes are: `/_mock`, with the mount path before it. */
  readonly base: string;
  /** Where the server is reached: `http://localhost:7626`. */
  readonly origin: string;
  /** What this is a proxy of, or passes webhooks on to (empty: to nobody); absent on a mock server. */
  readonly target?: string | undefined;
  /** Whether it listens for webhooks. */
  readonly isListener?: boolean | undefined;
  /** What the browser asks for. */
  readonly language: 'en' | 'zh';
  /** The control token that the page was opened with. */
  readonly token?: string | undefined;
}

/** Reads what the server wrote, and the token out of the address. */
export function readPageInfo({ body }: Document, { search }: Location): PageInfo {
  const { base = '/_mock', origin = '', target, role, language } = body.dataset;
  const token = new URLSearchParams(search).get('token') ?? undefined;
  return { base, origin, target, isListener: role === 'listener', language: language === 'zh' ? 'zh' : 'en', token };
}
