// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

/** The Postman collection of the operations. */
export const postman: Readonly<Record<string, unknown>> = {
  info: {
    name: 'Sobot LINE API',
    description: 'The operations of the Sobot LINE API, with the calls that the provider shows on its page. Send getToken first: it signs itself with appid and app_key, and keeps the token for the others. The variables lead to sobot-mock with its defaults. For another server or account, set baseUrl, appid and app_key in an environment.\n\nMade from the contract by `sobot-mock export postman`. Change the contract, not this file.',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  item: [
    {
      name: 'getToken',
      event: [
        {
          listen: 'prerequest',
          script: {
            type: 'text/javascript',
            exec: [
              'const appid = pm.variables.get(\'appid\');',
              'const appKey = pm.variables.get(\'app_key\');',
              'const createTime = String(Math.floor(Date.now() / 1000));',
              'pm.variables.set(\'create_time\', createTime);',
              'pm.variables.set(\'sign\', require(\'crypto-js\').MD5(appid + createTime + appKey).toString());',
            ],
          },
        },
        {
          listen: 'test',
          script: {
            type: 'text/javascript',
            exec: [
              'const { ret_code, item } = pm.response.json();',
              'if (ret_code === \'000000\') pm.collectionVariables.set(\'token\', item.token);',
            ],
          },
        },
      ],
      request: {
        method: 'GET',
        header: [],
        auth: { type: 'noauth' },
        url: {
          raw: '{{baseUrl}}/api/get_token?appid={{appid}}&create_time={{create_time}}&sign={{sign}}',
          host: ['{{baseUrl}}'],
          path: ['api', 'get_token'],
          query: [
            {
              key: 'appid',
              value: '{{appid}}',
              description: 'Id of the company\'s API credentials. Not the channel id that getMediaContent calls appid.',
            },
            {
              key: 'create_time',
              value: '{{create_time}}',
              description: 'When the request was signed: 10 digits, seconds since the epoch.',
            },
            {
              key: 'sign',
              value: '{{sign}}',
              description: 'md5 of appid, create_time and app_key joined without separators, as 32 hex digits. Upper case is accepted.',
            },
          ],
        },
        description: 'Exchange the signed credentials for a token that lives 24 hours.',
      },
      response: [
        {
          name: '000000',
          originalRequest: {
            method: 'GET',
            header: [],
            auth: { type: 'noauth' },
            url: {
              raw: '{{baseUrl}}/api/get_token?appid={{appid}}&create_time={{create_time}}&sign={{sign}}',
              host: ['{{baseUrl}}'],
              path: ['api', 'get_token'],
              query: [
                {
                  key: 'appid',
                  value: '{{appid}}',
                  description: 'Id of the company\'s API credentials. Not the channel id that getMediaContent calls appid.',
                },
                {
                  key: 'create_time',
                  value: '{{create_time}}',
                  description: 'When the request was signed: 10 digits, seconds since the epoch.',
                },
                {
                  key: 'sign',
                  value: '{{sign}}',
                  description: 'md5 of appid, create_time and app_key joined without separators, as 32 hex digits. Upper case is accepted.',
                },
              ],
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "item": {\n    "token": "4ac37cb2e9c740dba4b75a34d5358802",\n    "expires_in": "86400"\n  },\n  "ret_code": "000000",\n  "ret_msg": "操作成功"\n}',
        },
        {
          name: '900003 wrong signature',
          originalRequest: {
            method: 'GET',
            header: [],
            auth: { type: 'noauth' },
            url: {
              raw: '{{baseUrl}}/api/get_token?appid={{appid}}&create_time={{create_time}}&sign={{sign}}',
              host: ['{{baseUrl}}'],
              path: ['api', 'get_token'],
              query: [
                {
                  key: 'appid',
                  value: '{{appid}}',
                  description: 'Id of the company\'s API credentials. Not the channel id that getMediaContent calls appid.',
                },
                {
                  key: 'create_time',
                  value: '{{create_time}}',
                  description: 'When the request was signed: 10 digits, seconds since the epoch.',
                },
                {
                  key: 'sign',
                  value: '{{sign}}',
                  description: 'md5 of appid, create_time and app_key joined without separators, as 32 hex digits. Upper case is accepted.',
                },
              ],
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "900003",\n  "ret_msg": "signature错误"\n}',
        },
        {
          name: '900004 no API configuration was found for this company',
          originalRequest: {
            method: 'GET',
            header: [],
            auth: { type: 'noauth' },
            url: {
              raw: '{{baseUrl}}/api/get_token?appid={{appid}}&create_time={{create_time}}&sign={{sign}}',
              host: ['{{baseUrl}}'],
              path: ['api', 'get_token'],
              query: [
                {
                  key: 'appid',
                  value: '{{appid}}',
                  description: 'Id of the company\'s API credentials. Not the channel id that getMediaContent calls appid.',
                },
                {
                  key: 'create_time',
                  value: '{{create_time}}',
                  description: 'When the request was signed: 10 digits, seconds since the epoch.',
                },
                {
                  key: 'sign',
                  value: '{{sign}}',
                  description: 'md5 of appid, create_time and app_key joined without separators, as 32 hex digits. Upper case is accepted.',
                },
              ],
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "900004",\n  "ret_msg": "没有找到公司的api配置信息!"\n}',
        },
        {
          name: '999994 invalid parameters, please check',
          originalRequest: {
            method: 'GET',
            header: [],
            auth: { type: 'noauth' },
            url: {
              raw: '{{baseUrl}}/api/get_token?appid={{appid}}&create_time={{create_time}}&sign={{sign}}',
              host: ['{{baseUrl}}'],
              path: ['api', 'get_token'],
              query: [
                {
                  key: 'appid',
                  value: '{{appid}}',
                  description: 'Id of the company\'s API credentials. Not the channel id that getMediaContent calls appid.',
                },
                {
                  key: 'create_time',
                  value: '{{create_time}}',
                  description: 'When the request was signed: 10 digits, seconds since the epoch.',
                },
                {
                  key: 'sign',
                  value: '{{sign}}',
                  description: 'md5 of appid, create_time and app_key joined without separators, as 32 hex digits. Upper case is accepted.',
                },
              ],
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "999994",\n  "ret_msg": "参数异常,请检查"\n}',
        },
        {
          name: '999999 unknown system error',
          originalRequest: {
            method: 'GET',
            header: [],
            auth: { type: 'noauth' },
            url: {
              raw: '{{baseUrl}}/api/get_token?appid={{appid}}&create_time={{create_time}}&sign={{sign}}',
              host: ['{{baseUrl}}'],
              path: ['api', 'get_token'],
              query: [
                {
                  key: 'appid',
                  value: '{{appid}}',
                  description: 'Id of the company\'s API credentials. Not the channel id that getMediaContent calls appid.',
                },
                {
                  key: 'create_time',
                  value: '{{create_time}}',
                  description: 'When the request was signed: 10 digits, seconds since the epoch.',
                },
                {
                  key: 'sign',
                  value: '{{sign}}',
                  description: 'md5 of appid, create_time and app_key joined without separators, as 32 hex digits. Upper case is accepted.',
                },
              ],
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "999999",\n  "ret_msg": "系统未知异常"\n}',
        },
      ],
    },
    {
      name: 'getMediaContent',
      event: [],
      request: {
        method: 'GET',
        header: [],
        url: {
          raw: '{{baseUrl}}/chat-line/api/line/get_media_content?messageid=1501597916&appid=12323',
          host: ['{{baseUrl}}'],
          path: ['chat-line', 'api', 'line', 'get_media_content'],
          query: [
            {
              key: 'messageid',
              value: '1501597916',
              description: 'Id of the LINE message whose content is wanted: message.id of its webhook event.',
            },
            {
              key: 'appid',
              value: '12323',
              description: 'Id of the channel the message was sent to. Not the appid of the credentials.',
            },
          ],
        },
        description: 'Get the URL of an image, audio, video or file that a person sent.',
      },
      response: [
        {
          name: '000000',
          originalRequest: {
            method: 'GET',
            header: [],
            url: {
              raw: '{{baseUrl}}/chat-line/api/line/get_media_content?messageid=1501597916&appid=12323',
              host: ['{{baseUrl}}'],
              path: ['chat-line', 'api', 'line', 'get_media_content'],
              query: [
                {
                  key: 'messageid',
                  value: '1501597916',
                  description: 'Id of the LINE message whose content is wanted: message.id of its webhook event.',
                },
                {
                  key: 'appid',
                  value: '12323',
                  description: 'Id of the channel the message was sent to. Not the appid of the credentials.',
                },
              ],
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "item": "https://sg.sobot.com/chatres/c72d7e67c0f64d38879747c9cfd68e85/msg/20240626/0d63b822ba724e858a128f3f27a4f405/017a4945aa5a4832bf1809acc1878cb2.png",\n  "ret_code": "000000",\n  "ret_msg": "操作成功"\n}',
        },
        {
          name: '900001 token is empty',
          originalRequest: {
            method: 'GET',
            header: [],
            url: {
              raw: '{{baseUrl}}/chat-line/api/line/get_media_content?messageid=1501597916&appid=12323',
              host: ['{{baseUrl}}'],
              path: ['chat-line', 'api', 'line', 'get_media_content'],
              query: [
                {
                  key: 'messageid',
                  value: '1501597916',
                  description: 'Id of the LINE message whose content is wanted: message.id of its webhook event.',
                },
                {
                  key: 'appid',
                  value: '12323',
                  description: 'Id of the channel the message was sent to. Not the appid of the credentials.',
                },
              ],
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "900001",\n  "ret_msg": "token 为空"\n}',
        },
        {
          name: '900002 token is no longer valid, please get a new one',
          originalRequest: {
            method: 'GET',
            header: [],
            url: {
              raw: '{{baseUrl}}/chat-line/api/line/get_media_content?messageid=1501597916&appid=12323',
              host: ['{{baseUrl}}'],
              path: ['chat-line', 'api', 'line', 'get_media_content'],
              query: [
                {
                  key: 'messageid',
                  value: '1501597916',
                  description: 'Id of the LINE message whose content is wanted: message.id of its webhook event.',
                },
                {
                  key: 'appid',
                  value: '12323',
                  description: 'Id of the channel the message was sent to. Not the appid of the credentials.',
                },
              ],
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "900002",\n  "ret_msg": "token 已失效,请重新获取"\n}',
        },
        {
          name: '999994 invalid parameters, please check',
          originalRequest: {
            method: 'GET',
            header: [],
            url: {
              raw: '{{baseUrl}}/chat-line/api/line/get_media_content?messageid=1501597916&appid=12323',
              host: ['{{baseUrl}}'],
              path: ['chat-line', 'api', 'line', 'get_media_content'],
              query: [
                {
                  key: 'messageid',
                  value: '1501597916',
                  description: 'Id of the LINE message whose content is wanted: message.id of its webhook event.',
                },
                {
                  key: 'appid',
                  value: '12323',
                  description: 'Id of the channel the message was sent to. Not the appid of the credentials.',
                },
              ],
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "999994",\n  "ret_msg": "参数异常,请检查"\n}',
        },
        {
          name: '999999 unknown system error',
          originalRequest: {
            method: 'GET',
            header: [],
            url: {
              raw: '{{baseUrl}}/chat-line/api/line/get_media_content?messageid=1501597916&appid=12323',
              host: ['{{baseUrl}}'],
              path: ['chat-line', 'api', 'line', 'get_media_content'],
              query: [
                {
                  key: 'messageid',
                  value: '1501597916',
                  description: 'Id of the LINE message whose content is wanted: message.id of its webhook event.',
                },
                {
                  key: 'appid',
                  value: '12323',
                  description: 'Id of the channel the message was sent to. Not the appid of the credentials.',
                },
              ],
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "999999",\n  "ret_msg": "系统未知异常"\n}',
        },
      ],
    },
    {
      name: 'queryTaskList',
      event: [],
      request: {
        method: 'POST',
        header: [{ key: 'content-type', value: 'application/json' }],
        url: {
          raw: '{{baseUrl}}/chat-set/api/line/query_task_list',
          host: ['{{baseUrl}}'],
          path: ['chat-set', 'api', 'line', 'query_task_list'],
        },
        body: {
          mode: 'raw',
          raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "task_start_time": 1714295033250,\n  "task_end_time": 1714295033250,\n  "sender": "123456",\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
          options: { raw: { language: 'json' } },
        },
        description: 'List broadcast tasks, newest first, with their counts.',
      },
      response: [
        {
          name: '000000',
          originalRequest: {
            method: 'POST',
            header: [{ key: 'content-type', value: 'application/json' }],
            url: {
              raw: '{{baseUrl}}/chat-set/api/line/query_task_list',
              host: ['{{baseUrl}}'],
              path: ['chat-set', 'api', 'line', 'query_task_list'],
            },
            body: {
              mode: 'raw',
              raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "task_start_time": 1714295033250,\n  "task_end_time": 1714295033250,\n  "sender": "123456",\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
              options: { raw: { language: 'json' } },
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "items": [\n    {\n      "task_name": "走查",\n      "send_error_num": 2,\n      "estimate_send_num": 2,\n      "task_source": 1,\n      "timezone": "GMT+08:00",\n      "task_end_time": "2024-07-10 20:11:15",\n      "send_success_num": 0,\n      "send_time_type": 1,\n      "taskid": "aa8eb4e79d8b46efaf4320622faf8e8d",\n      "task_start_time": "2024-07-10 20:10:12",\n      "subjectid": "12345678"\n    },\n    {\n      "task_name": "群发123123",\n      "send_error_num": 6,\n      "estimate_send_num": 7,\n      "task_source": 1,\n      "timezone": "GMT+08:00",\n      "task_end_time": "2024-07-03 13:55:15",\n      "send_success_num": 1,\n      "send_time_type": 1,\n      "taskid": "4ce03cb9585a4c7a941688dda8a695db",\n      "task_start_time": "2024-07-03 13:54:59",\n      "subjectid": "12345678"\n    }\n  ],\n  "page_count": 5,\n  "page_no": 1,\n  "page_size": 2,\n  "ret_code": "000000",\n  "ret_msg": "操作成功",\n  "total_count": 9\n}',
        },
        {
          name: '900001 token is empty',
          originalRequest: {
            method: 'POST',
            header: [{ key: 'content-type', value: 'application/json' }],
            url: {
              raw: '{{baseUrl}}/chat-set/api/line/query_task_list',
              host: ['{{baseUrl}}'],
              path: ['chat-set', 'api', 'line', 'query_task_list'],
            },
            body: {
              mode: 'raw',
              raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "task_start_time": 1714295033250,\n  "task_end_time": 1714295033250,\n  "sender": "123456",\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
              options: { raw: { language: 'json' } },
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "900001",\n  "ret_msg": "token 为空"\n}',
        },
        {
          name: '900002 token is no longer valid, please get a new one',
          originalRequest: {
            method: 'POST',
            header: [{ key: 'content-type', value: 'application/json' }],
            url: {
              raw: '{{baseUrl}}/chat-set/api/line/query_task_list',
              host: ['{{baseUrl}}'],
              path: ['chat-set', 'api', 'line', 'query_task_list'],
            },
            body: {
              mode: 'raw',
              raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "task_start_time": 1714295033250,\n  "task_end_time": 1714295033250,\n  "sender": "123456",\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
              options: { raw: { language: 'json' } },
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "900002",\n  "ret_msg": "token 已失效,请重新获取"\n}',
        },
        {
          name: '999994 invalid parameters, please check',
          originalRequest: {
            method: 'POST',
            header: [{ key: 'content-type', value: 'application/json' }],
            url: {
              raw: '{{baseUrl}}/chat-set/api/line/query_task_list',
              host: ['{{baseUrl}}'],
              path: ['chat-set', 'api', 'line', 'query_task_list'],
            },
            body: {
              mode: 'raw',
              raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "task_start_time": 1714295033250,\n  "task_end_time": 1714295033250,\n  "sender": "123456",\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
              options: { raw: { language: 'json' } },
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "999994",\n  "ret_msg": "参数异常,请检查"\n}',
        },
        {
          name: '999999 unknown system error',
          originalRequest: {
            method: 'POST',
            header: [{ key: 'content-type', value: 'application/json' }],
            url: {
              raw: '{{baseUrl}}/chat-set/api/line/query_task_list',
              host: ['{{baseUrl}}'],
              path: ['chat-set', 'api', 'line', 'query_task_list'],
            },
            body: {
              mode: 'raw',
              raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "task_start_time": 1714295033250,\n  "task_end_time": 1714295033250,\n  "sender": "123456",\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
              options: { raw: { language: 'json' } },
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "999999",\n  "ret_msg": "系统未知异常"\n}',
        },
      ],
    },
    {
      name: 'sendRecordList',
      event: [],
      request: {
        method: 'POST',
        header: [{ key: 'content-type', value: 'application/json' }],
        url: {
          raw: '{{baseUrl}}/chat-set/api/line/send_record_list',
          host: ['{{baseUrl}}'],
          path: ['chat-set', 'api', 'line', 'send_record_list'],
        },
        body: {
          mode: 'raw',
          raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "send_start_time": "1714295033250",\n  "send_end_time": "1714295033250",\n  "sender": "123456",\n  "messageid": "111111222222222333333333",\n  "send_agentid": "4ac37cb2e9c740dba4b75a34d5358802",\n  "recipient": "12345678",\n  "message_status": "2",\n  "taskid": 1.1234124323412341e+24,\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
          options: { raw: { language: 'json' } },
        },
        description: 'List send records, newest first; without a time range, those of the last month.',
      },
      response: [
        {
          name: '000000',
          originalRequest: {
            method: 'POST',
            header: [{ key: 'content-type', value: 'application/json' }],
            url: {
              raw: '{{baseUrl}}/chat-set/api/line/send_record_list',
              host: ['{{baseUrl}}'],
              path: ['chat-set', 'api', 'line', 'send_record_list'],
            },
            body: {
              mode: 'raw',
              raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "send_start_time": "1714295033250",\n  "send_end_time": "1714295033250",\n  "sender": "123456",\n  "messageid": "111111222222222333333333",\n  "send_agentid": "4ac37cb2e9c740dba4b75a34d5358802",\n  "recipient": "12345678",\n  "message_status": "2",\n  "taskid": 1.1234124323412341e+24,\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
              options: { raw: { language: 'json' } },
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "items": [\n    {\n      "task_name": "test",\n      "send_time": 1720614015369,\n      "sender": "2005652357",\n      "timezone": "GMT+08:00",\n      "messageid": "",\n      "error_code": "999999",\n      "send_agentid": "67bb2e6ec79b4a43a2e235d6c7256fb0",\n      "taskid": "cdd8d20360b54aae9f73bc71296bbdcb",\n      "recipient_id": "131231",\n      "status_update_time": 1720614015369,\n      "subjectid": "12345678"\n    },\n    {\n      "task_name": "群发123123",\n      "send_time": 1719986115534,\n      "sender": "2005652357",\n      "timezone": "GMT+08:00",\n      "messageid": "515320261680824337,515320261478973734",\n      "error_code": "000000",\n      "send_agentid": "3bdc079ab21d4db1847e36ae752e1048",\n      "taskid": "4ce03cb9585a4c7a941688dda8a695db",\n      "recipient_id": "Uf0246987876aea9a6b1e6cd7e3cd81c9",\n      "status_update_time": 1719986115534,\n      "subjectid": "12345678"\n    }\n  ],\n  "page_count": 2,\n  "page_no": 1,\n  "page_size": 12,\n  "ret_code": "000000",\n  "ret_msg": "操作成功",\n  "total_count": 19\n}',
        },
        {
          name: '900001 token is empty',
          originalRequest: {
            method: 'POST',
            header: [{ key: 'content-type', value: 'application/json' }],
            url: {
              raw: '{{baseUrl}}/chat-set/api/line/send_record_list',
              host: ['{{baseUrl}}'],
              path: ['chat-set', 'api', 'line', 'send_record_list'],
            },
            body: {
              mode: 'raw',
              raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "send_start_time": "1714295033250",\n  "send_end_time": "1714295033250",\n  "sender": "123456",\n  "messageid": "111111222222222333333333",\n  "send_agentid": "4ac37cb2e9c740dba4b75a34d5358802",\n  "recipient": "12345678",\n  "message_status": "2",\n  "taskid": 1.1234124323412341e+24,\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
              options: { raw: { language: 'json' } },
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "900001",\n  "ret_msg": "token 为空"\n}',
        },
        {
          name: '900002 token is no longer valid, please get a new one',
          originalRequest: {
            method: 'POST',
            header: [{ key: 'content-type', value: 'application/json' }],
            url: {
              raw: '{{baseUrl}}/chat-set/api/line/send_record_list',
              host: ['{{baseUrl}}'],
              path: ['chat-set', 'api', 'line', 'send_record_list'],
            },
            body: {
              mode: 'raw',
              raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "send_start_time": "1714295033250",\n  "send_end_time": "1714295033250",\n  "sender": "123456",\n  "messageid": "111111222222222333333333",\n  "send_agentid": "4ac37cb2e9c740dba4b75a34d5358802",\n  "recipient": "12345678",\n  "message_status": "2",\n  "taskid": 1.1234124323412341e+24,\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
              options: { raw: { language: 'json' } },
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "900002",\n  "ret_msg": "token 已失效,请重新获取"\n}',
        },
        {
          name: '999994 invalid parameters, please check',
          originalRequest: {
            method: 'POST',
            header: [{ key: 'content-type', value: 'application/json' }],
            url: {
              raw: '{{baseUrl}}/chat-set/api/line/send_record_list',
              host: ['{{baseUrl}}'],
              path: ['chat-set', 'api', 'line', 'send_record_list'],
            },
            body: {
              mode: 'raw',
              raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "send_start_time": "1714295033250",\n  "send_end_time": "1714295033250",\n  "sender": "123456",\n  "messageid": "111111222222222333333333",\n  "send_agentid": "4ac37cb2e9c740dba4b75a34d5358802",\n  "recipient": "12345678",\n  "message_status": "2",\n  "taskid": 1.1234124323412341e+24,\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
              options: { raw: { language: 'json' } },
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "999994",\n  "ret_msg": "参数异常,请检查"\n}',
        },
        {
          name: '999999 unknown system error',
          originalRequest: {
            method: 'POST',
            header: [{ key: 'content-type', value: 'application/json' }],
            url: {
              raw: '{{baseUrl}}/chat-set/api/line/send_record_list',
              host: ['{{baseUrl}}'],
              path: ['chat-set', 'api', 'line', 'send_record_list'],
            },
            body: {
              mode: 'raw',
              raw: '{\n  "page_no": 1,\n  "page_size": 15,\n  "send_start_time": "1714295033250",\n  "send_end_time": "1714295033250",\n  "sender": "123456",\n  "messageid": "111111222222222333333333",\n  "send_agentid": "4ac37cb2e9c740dba4b75a34d5358802",\n  "recipient": "12345678",\n  "message_status": "2",\n  "taskid": 1.1234124323412341e+24,\n  "task_name": "测试",\n  "subjectid": "12345678"\n}',
              options: { raw: { language: 'json' } },
            },
          },
          status: 'OK',
          code: 200,
          _postman_previewlanguage: 'json',
          header: [{ key: 'content-type', value: 'application/json; charset=utf-8' }],
          cookie: [],
          body: '{\n  "ret_code": "999999",\n  "ret_msg": "系统未知异常"\n}',
        },
      ],
    },
  ],
  auth: {
    type: 'apikey',
    apikey: [
      { key: 'key', value: 'token', type: 'string' },
      { key: 'value', value: '{{token}}', type: 'string' },
      { key: 'in', value: 'header', type: 'string' },
    ],
  },
  event: [
    {
      listen: 'test',
      script: {
        type: 'text/javascript',
        exec: [
          'pm.test(\'ret_code is 000000\', () => {',
          '  const { ret_code, ret_msg } = pm.response.json();',
          '  pm.expect(ret_code, ret_msg).to.equal(\'000000\');',
          '});',
        ],
      },
    },
  ],
  variable: [
    {
      key: 'baseUrl',
      value: 'http://localhost:7626',
      type: 'string',
      description: 'Where the server is.',
    },
    {
      key: 'appid',
      value: '1',
      type: 'string',
      description: 'Id of the company\'s API credentials.',
    },
    {
      key: 'app_key',
      value: '2',
      type: 'string',
      description: 'Secret of the company\'s API credentials.',
    },
    { key: 'token', value: '', type: 'string', description: 'What getToken answered last.' },
  ],
};
