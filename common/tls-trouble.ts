/** Why no connection over TLS came to be, in both languages. */
export interface TlsTrouble {
  readonly en: string;
  readonly zh: string;
}

const expired: TlsTrouble = { en: 'its certificate has expired', zh: '它的证书已过期' };
const otherHost: TlsTrouble = { en: 'its certificate is not for this host name', zh: '它的证书不适用于该主机名' };

const untrusted: TlsTrouble = {
  en: 'its certificate is not trusted here (NODE_EXTRA_CA_CERTS can name the authority)',
  zh: '它的证书在此不受信任（可用 NODE_EXTRA_CA_CERTS 指定颁发机构）',
};
const noHttps: TlsTrouble = {
  en: 'it speaks no HTTPS: http:// may be meant',
  zh: '它不支持 HTTPS：可能应为 http://',
};

/** Codes of Node for a certificate that it does not take. */
const certificateCodes = /^(?:CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)_/;

const byCode: Readonly<Record<string, TlsTrouble>> = {
  CERT_HAS_EXPIRED: expired,
  ERR_TLS_CERT_ALTNAME_INVALID: otherHost,
  EPROTO: noHttps,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noHttps,
  ERR_SSL_WRONG_VERSION_NUMBER: noHttps,
};

/** What a code of Node says of TLS: whoever is there takes connections, but not this one. */
export function tlsTroubleOf(code: string): TlsTrouble | undefined {
  return byCode[code] ?? (certificateCodes.test(code) ? untrusted : undefined);
}

/** The trouble that a text tells in English, as the journal of deliveries has it. */
export function tlsTroubleIn(text: string): TlsTrouble | undefined {
  return [expired, otherHost, untrusted, noHttps].find(({ en }) => text.includes(en));
}
