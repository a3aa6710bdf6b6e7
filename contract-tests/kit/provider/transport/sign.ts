import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What opens an account. */
export interface Credentials {
  readonly appid: string;
  readonly appKey: string;
}

/** The query of a getToken call. Section of the page: sign 签名生成示例. */
export function signedQuery({ appid, appKey }: Credentials, createTime: string): Record<string, string> {
  return { appid, create_time: createTime, sign: bytesToHex(md5(utf8ToBytes(`${appid}${createTime}${appKey}`))) };
}
