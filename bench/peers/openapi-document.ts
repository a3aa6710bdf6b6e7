/** What Prism serves: the operation as an OpenAPI document, the page as its example. */
export function openapiDocument(page: unknown): unknown {
  const range = { type: 'integer', minimum: 0 };
  return {
    openapi: '3.1.0',
    info: { title: 'One operation of the Sobot LINE API', version: '1.0.0' },
    paths: {
      '/chat-set/api/line/query_task_list': {
        post: {
          operationId: 'queryTaskList',
          parameters: [{ name: 'token', in: 'header', required: true, schema: { type: 'string', minLength: 32 } }],
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: {
                    task_start_time: range,
                    task_end_time: range,
                    sender: { type: 'string' },
                    task_name: { type: 'string' },
                    subjectid: { type: 'string' },
                    page_no: { type: 'integer', minimum: 1 },
                    page_size: { type: 'integer', minimum: 1, maximum: 100 },
                  },
                },
              },
            },
          },
          responses: {
            '200': {
              description: 'One page of broadcast tasks.',
              content: { 'application/json': { schema: { type: 'object' }, example: page } },
            },
          },
        },
      },
    },
  };
}
