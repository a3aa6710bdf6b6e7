import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/envelope.ts. */
export const envelopeMessages = {
  envelopeJsonTitle: {
    en: 'Every answer is a JSON object in UTF-8 with the texts ret_code and ret_msg, errors included.',
    zh: '所有应答（包括错误）都是 UTF-8 的 JSON 对象，带有字符串 ret_code 和 ret_msg。',
  },
  answered: (said: Bilingual): Bilingual => ({ en: `answered ${said.en}.`, zh: `应答 ${said.zh}。` }),
  forNotAText: (got: Bilingual, name: Told): Bilingual => ({
    en: `answered ${got.en} for ${name}, not a text.`,
    zh: `应答的 ${name} 不是字符串（${got.zh}）。`,
  }),
  envelopeCodesTitle: { en: 'Every ret_code is one that is known.', zh: '所有 ret_code 都是已知的编码。' },
  envelopeTextsTitle: { en: 'ret_msg is the text of its code.', zh: 'ret_msg 是其编码对应的文字。' },
  retMsgIs: {
    zh: { en: "ret_msg is the page's Chinese.", zh: 'ret_msg 为文档中的中文。' },
    en: { en: 'ret_msg is English.', zh: 'ret_msg 为英文。' },
    header: {
      en: 'ret_msg is in the language that the header language asks for.',
      zh: 'ret_msg 使用 language 请求头所要求的语言。',
    },
  },
  anotherTextForThan: (retCode: Told): Bilingual => ({
    en: `answered another text for ${retCode} than the page.`,
    zh: `的 ${retCode} 文字与文档不同。`,
  }),
  envelopeHttpStatusTitle: {
    en: 'The HTTP status is 200 whatever the ret_code, or the one that fits it.',
    zh: 'HTTP 状态码始终为 200，或与 ret_code 相符。',
  },
  httpWith: (status: Told, retCode: Told): Bilingual => ({
    en: `answered HTTP ${status} with ${retCode}.`,
    zh: `以 HTTP ${status} 应答 ${retCode}。`,
  }),
  aRefusalHasTheHttp: { en: 'A refusal has the HTTP status of an error.', zh: '拒绝时使用错误的 HTTP 状态码。' },
  aRefusalHasHttpStatus: { en: 'A refusal has HTTP status 200.', zh: '拒绝时 HTTP 状态码仍为 200。' },
  envelopeContentTypeTitle: {
    en: 'Answers are labelled application/json.',
    zh: '应答的 content-type 为 application/json。',
  },
  jsonLabelled: (got: Told): Bilingual => ({
    en: `answered JSON labelled ${got}.`,
    zh: `应答 JSON 而 content-type 为 ${got}。`,
  }),
} as const;
