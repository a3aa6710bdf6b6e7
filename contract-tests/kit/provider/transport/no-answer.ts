import type { Bilingual } from '../../../../generators/generated/types.ts';

/** What `fetch` of Node hangs on its errors. */
interface Cause {
  readonly code?: unknown;
  readonly message?: unknown;
}

/** Why there was no answer, for people. */
export function whyNoAnswer(error: unknown): Bilingual {
  const { cause } = error as { readonly cause?: Cause };
  const code = String(cause?.code ?? (error as Cause | null)?.code ?? '');
  const known = reasons[code] ?? (/CERT|SIGNATURE|SELF_SIGNED/u.test(code) ? certificate : undefined);
  if (known !== undefined) return known;
  const message = String(cause?.message ?? (error as Cause | null)?.message ?? error) || code;
  return { en: `the connection failed (${message})`, zh: `连接失败（${message}）` };
}

const certificate = {
  en: 'its certificate is not trusted here (NODE_EXTRA_CA_CERTS can name the authority)',
  zh: '它的证书在此不受信任（可用 NODE_EXTRA_CA_CERTS 指定颁发机构）',
};

const refused = { en: 'the connection was refused: nothing listens there', zh: '连接被拒绝：那里无人监听' };
const closed = { en: 'the connection was closed without an answer', zh: '连接未作应答便关闭' };
const unknownHost = { en: 'there is no host of that name', zh: '没有这个名字的主机' };

const reasons: Readonly<Record<string, Bilingual>> = {
  ECONNREFUSED: refused,
  ECONNRESET: closed,
  UND_ERR_SOCKET: closed,
  EPIPE: closed,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  EPROTO: { en: 'it speaks no HTTPS', zh: '它不支持 HTTPS' },
  ERR_SSL_WRONG_VERSION_NUMBER: { en: 'it speaks no HTTPS', zh: '它不支持 HTTPS' },
  UND_ERR_CONNECT_TIMEOUT: { en: 'the connection was not made in time', zh: '未能及时建立连接' },
};

/** Why there was no answer: it took too long. */
export function tooSlow(milliseconds: number): Bilingual {
  return { en: `no answer within ${milliseconds} ms`, zh: `${milliseconds} 毫秒内没有应答` };
}
