import type { Refusal } from './refusals.ts';

const bytes = { type: 'string', format: 'binary' };

/** What the mock makes of the kinds of media: tools that look for a type to answer, or to read by, find one. */
const content = Object.fromEntries(
  ['image/png', 'video/mp4', 'audio/mp4', 'application/octet-stream'].map((type) => [type, { schema: bytes }]),
);

/** Where the URL of getMediaContent leads: no operation of the provider, and no row of the operation table. */
export function mediaFilePath(refusal: Refusal): object {
  return {
    '/chatres/{company}/msg/{day}/{message}/{file}': {
      get: {
        operationId: 'mediaFile',
        summary: 'Get the bytes of a media message, whole or in part.',
        description:
          'The URL that getMediaContent answers. It needs no token. The examples are the image of a server with its defaults.',
        'x-section': '获取媒体消息内容',
        security: [],
        parameters: [
          pathParameter('company', "The account's key.", '^[0-9a-f]{32}$', 'c11e8997a63fdd0fb33909d553dfee4a'),
          pathParameter('day', 'When the message was sent.', '^[0-9]{8}$', '20240428'),
          pathParameter('message', "The message's key.", '^[0-9a-f]{32}$', '0d63b822ba724e858a128f3f27a4f405'),
          pathParameter(
            'file',
            'A key and an extension.',
            '^[0-9a-f]{32}\\.[a-z0-9]{1,8}$',
            '504f4a72f3f821a858e427ab228b36d0.png',
          ),
          {
            name: 'range',
            in: 'header',
            description: 'Part of the file.',
            schema: { type: 'string' },
            example: 'bytes=0-1023',
          },
        ],
        responses: {
          '200': { description: "The file's bytes.", content },
          '206': { description: 'The part that was asked for.', content },
          '404': {
            description: 'There is no such file.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ErrorResponse' },
                examples: { absent: { summary: refusal.en, value: { ret_code: refusal.code, ret_msg: refusal.zh } } },
              },
            },
          },
          '416': { description: 'The file is shorter than that.' },
        },
      },
    },
  };
}

function pathParameter(name: string, description: string, pattern: string, example: string): object {
  return { name, in: 'path', required: true, description, schema: { type: 'string', pattern }, example };
}
