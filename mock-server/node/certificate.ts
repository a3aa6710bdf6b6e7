import { isIP } from 'node:net';

/** A private key and its certificate, both PEM. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

const namesOfThisMachine = ['localhost', '127.0.0.1', '::1'];

/** Makes a certificate for this machine and for `hosts`, names or addresses. It signs itself, and lasts a year. */
export async function createCertificate(hosts: readonly string[]): Promise<KeyPair> {
  // Loaded here: a server without TLS starts without it.
  const { generate } = await import('selfsigned');
  // An address of IPv6 that is allowed stands in brackets, as in a URL.
  const bare = hosts.map((host) => host.replace(/^\[|\]$/gu, ''));
  const names = [...new Set([...namesOfThisMachine, ...bare])];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name })),
      },
    ],
  });
  return { key, cert };
}
