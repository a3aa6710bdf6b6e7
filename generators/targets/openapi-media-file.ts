const file = { description: "The file's bytes.", content: { '*/*': { schema: {} } } };

/** Where the URL of getMediaContent leads: no operation of the provider, and no row of the operation table. */
export const mediaFilePath = {
  '/chatres/{company}/msg/{day}/{message}/{file}': {
    get: {
      operationId: 'mediaFile',
      summary: 'Get the bytes of a media message, whole or in part.',
      description: 'The URL that getMediaContent answers. It needs no token.',
      'x-section': '获取媒体消息内容',
      security: [],
      parameters: [
        pathParameter('company', "The account's key.", '^[0-9a-f]{32}$', 'c72d7e67c0f64d38879747c9cfd68e85'),
        pathParameter('day', 'When the message was sent.', '^\\d{8}$', '20240626'),
        pathParameter('message', "The message's key.", '^[0-9a-f]{32}$', '0d63b822ba724e858a128f3f27a4f405'),
        pathParameter(
          'file',
          'A key and an extension.',
          '^[0-9a-f]{32}\\.[a-z0-9]{1,8}$',
          '017a4945aa5a4832bf1809acc1878cb2.png',
        ),
        { name: 'range', in: 'header', description: 'Part of the file: bytes=0-1023.', schema: { type: 'string' } },
      ],
      responses: {
        '200': file,
        '206': { ...file, description: 'The part that was asked for.' },
        '404': {
          description: 'There is no such file.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorResponse' } } },
        },
        '416': { description: 'The file is shorter than that.' },
      },
    },
  },
};

function pathParameter(name: string, description: string, pattern: string, example: string): object {
  return { name, in: 'path', required: true, description, schema: { type: 'string', pattern }, example };
}
