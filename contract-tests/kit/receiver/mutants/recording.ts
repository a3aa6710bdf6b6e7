import type { Scenario } from '../../../../generators/generated/types.ts';

/** What `listen --record` writes of a platform that spells JSON in ways of its own. */
export const recording: Scenario = {
  start: 1_741_564_800_000,
  steps: [
    {
      request: {
        body: String.raw`{"destination":"U00000000000000000000000000000001", "events":[ {"type":"message","mode":"active","timestamp":1741564800000,"source":{"type":"user","userId":"U9c1f0000000000000000000000000001"},"webhookEventId":"01JNZ3Q0000000000000000001","deliveryContext":{"isRedelivery":false},"replyToken":"b60d432864f44d079f6d8efe86cf404b","message":{"type":"text","id":"444573844083572737","quoteToken":"q3Plxr4AgKd","text":"\u0058x\/\u6587 \ud83D\uDE00"}} ] }`,
      },
    },
    { clock: { advance: 1500 } },
    {
      request: {
        body: '{"events":[{"webhookEventId":"01JNZ3Q0000000000000000002","type":"beacon","mode":"active","timestamp":1741564801500,"source":{"type":"user","userId":"U9c1f0000000000000000000000000001"},"replyToken":"b60d432864f44d079f6d8efe86cf404c","deliveryContext":{"isRedelivery":false},"beacon":{"hwid":"d41d8cd98f","type":"enter"}}],"destination":"U00000000000000000000000000000001"}\n',
        contentType: 'application/json',
      },
    },
  ],
};
