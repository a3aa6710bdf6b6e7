import { mutant, type ProviderMutant } from './mutant.ts';
import { answer, instead, succeeding } from './rewrite.ts';

const isFile = ({ pathname }: URL): boolean => pathname.startsWith('/chatres/');

/** Providers that get media wrong. */
export const mediaMutants: readonly ProviderMutant[] = [
  mutant(
    'path-for-url',
    'media/item',
    'item is a path without a host.',
    'item 是没有主机名的路径。',
    succeeding('getMediaContent', (json) => ({ ...json, item: new URL(json['item']).pathname })),
  ),
  mutant(
    'url-as-key',
    'media/item',
    'The URL is the name of a member, as in the page.',
    '如文档示例，URL 是字段名。',
    succeeding('getMediaContent', (json) => ({ ...json, item: { [json['item']]: '' } })),
  ),
  mutant(
    'dead-link',
    'media/reachable',
    'The URL leads nowhere.',
    'URL 无法访问。',
    succeeding('getMediaContent', (json) => ({ ...json, item: `${json['item']}.gone` })),
  ),
  mutant(
    'login-page',
    'media/reachable',
    'The URL leads to a page to log in.',
    'URL 指向登录页。',
    instead(({ url }) =>
      isFile(url) ? new Response('<html>Log in</html>', { headers: { 'content-type': 'text/html' } }) : undefined,
    ),
  ),
  mutant(
    'private-link',
    'media/reachable',
    'The URL leads into its own network.',
    'URL 指向其内部网络。',
    succeeding('getMediaContent', (json) => ({ ...json, item: 'http://10.0.0.5/a.png' })),
  ),
  mutant(
    'no-ranges',
    'media/range',
    'Files come whole, whatever is asked for.',
    '文件总是整个返回。',
    (provider) =>
      async (url, { headers: _, ...init }) =>
        provider(url, isFile(new URL(url)) ? init : { ...init, headers: _ ?? {} }),
  ),
  mutant(
    'optional-channel',
    'media/missing-parameters',
    'getMediaContent needs no appid.',
    'getMediaContent 不需要 appid。',
    instead(({ operation, url, headers }) =>
      operation === 'getMediaContent' &&
      headers['token']?.length === 32 &&
      url.searchParams.has('messageid') &&
      !url.searchParams.has('appid')
        ? answer({ item: 'https://sobot.test/a.png', ret_code: '000000', ret_msg: '操作成功' })
        : undefined,
    ),
  ),
  mutant(
    'media-of-anything',
    'media/unknown-message',
    'Every message has a picture.',
    '任何消息都有图片。',
    instead(({ operation, url, headers }) =>
      operation === 'getMediaContent' &&
      headers['token']?.length === 32 &&
      /^0\d{8}$/u.test(url.searchParams.get('messageid') ?? '')
        ? answer({ item: 'https://sobot.test/a.png', ret_code: '000000', ret_msg: '操作成功' })
        : undefined,
    ),
  ),
];
