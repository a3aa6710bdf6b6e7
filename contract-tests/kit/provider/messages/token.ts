import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/token.ts. */
export const tokenMessages = {
  itGetsANewToken: {
    en: 'It gets a new token, which may end the one your services hold.',
    zh: '它会获取新的 token，可能使您的服务所持有的 token 失效。',
  },
  aTokenWasGivenSo: { en: 'A token was given, so none was asked for.', zh: '已给定 token，因此未再获取。' },
  tokenShapeTitle: {
    en: 'getToken answers a token of 32 hex digits in item.token, as a text.',
    zh: 'getToken 在 item.token 中以字符串应答 32 位十六进制 token。',
  },
  andNoTokenIs: (said: Bilingual): Bilingual => ({
    en: `answered ${said.en}, and no token. Is the base URL that of a Sobot API?`,
    zh: `应答 ${said.zh}，没有 token。base URL 是智齿接口的地址吗？`,
  }),
  tokenLifetimeTitle: {
    en: 'getToken tells in item.expires_in how long the token lives: digits in a text, from 1 to 86400 seconds.',
    zh: 'getToken 在 item.expires_in 中说明 token 的有效时间：字符串形式的数字，1 到 86400 秒。',
  },
  expiresIn: (got: Bilingual): Bilingual => ({
    en: `answered expires_in ${got.en}.`,
    zh: `应答的 expires_in 为 ${got.zh}。`,
  }),
  tokenRenewalTitle: {
    en: 'Every getToken answers a new token and a full lifetime.',
    zh: '每次 getToken 都返回新的 token，并重置有效时间。',
  },
  theSecondTime: (said: Bilingual): Bilingual => ({
    en: `answered ${said.en} the second time.`,
    zh: `第二次应答 ${said.zh}。`,
  }),
  theSameTokenAgain: { en: 'answered the same token again.', zh: '再次返回了同一个 token。' },
  expiresInAfterIt: (second: Told, first: Told): Bilingual => ({
    en: `answered expires_in ${second} after ${first}: it was not reset.`,
    zh: `应答的 expires_in 为 ${second}，此前为 ${first}：未重置。`,
  }),
  tokenRotationTitle: {
    en: 'A token that was replaced either stays valid or is refused with 900002.',
    zh: '被替换的 token 要么仍然有效，要么以 900002 拒绝。',
  },
  noOtherTokenCameSee: { en: 'No other token came: see token/renewal.', zh: '未得到另一个 token：见 token/renewal。' },
  aNewTokenLeavesThe: { en: 'A new token leaves the one before it valid.', zh: '新的 token 不影响之前的 token。' },
  aNewTokenEndsThe: { en: 'A new token ends the one before it.', zh: '新的 token 使之前的 token 失效。' },
  theReplacedOneAnswered: (said: Bilingual): Bilingual => ({
    en: `(the replaced one) answered ${said.en}.`,
    zh: `（已被替换）应答 ${said.zh}。`,
  }),
  itTakesAnAppidAn: {
    en: 'It takes an appid, an app key and a token that works.',
    zh: '需要 appid、app key 和可用的 token。',
  },
  sessionTokenLastsTitle: { en: 'A token works until it expires.', zh: 'token 在过期之前一直有效。' },
  theTokenOfThisRun: (times: Told): Bilingual => ({
    en: `The token of this run was refused with 900002 ${times} times, before its time.`,
    zh: `本次运行的 token 在到期之前以 900002 被拒绝了 ${times} 次。`,
  }),
  runItAgainWhileNo: {
    en: 'Run it again while no service gets a token: a new one ends the one before it on Sobot. If it happens still, the provider ends tokens early.',
    zh: '请在没有服务获取 token 时再运行：智齿的新 token 会使之前的失效。若仍发生，则是提供方提前结束了 token。',
  },
} as const;
