import { expect, test } from 'vitest';
import { tlsTroubleIn, tlsTroubleOf } from './tls-trouble.ts';

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is not trusted here (NODE_EXTRA_CA_CERTS can name the authority)'],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'its certificate is not trusted here (NODE_EXTRA_CA_CERTS can name the authority)',
  ],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is not for this host name'],
  ['EPROTO', 'it speaks no HTTPS: http:// may be meant'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'it speaks no HTTPS: http:// may be meant'],
])('%s is told in words, which are known again', (code, words) => {
  const trouble = tlsTroubleOf(code);
  expect(trouble?.en).toBe(words);
  expect(tlsTroubleIn(`fetch failed: ${words}`)).toBe(trouble);
});

test('what has nothing to do with TLS is no trouble of it', () => {
  expect(['ECONNREFUSED', 'ECONNRESET', ''].map(tlsTroubleOf)).toEqual([undefined, undefined, undefined]);
  expect(tlsTroubleIn('connect ECONNREFUSED 127.0.0.1:1')).toBeUndefined();
});
