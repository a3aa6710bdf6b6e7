import { tokenPath } from '../servers/account.ts';
import { send, sendUntilAnswered, type BenchRequest } from './request.ts';

/** The request for a token, signed. */
export function tokenRequest(url: string): BenchRequest {
  return { method: 'GET', url: `${url}${tokenPath()}` };
}

/** A token of a server that may still be starting. */
export async function takeToken(url: string): Promise<string> {
  const { item } = JSON.parse(await sendUntilAnswered(tokenRequest(url))) as { item?: { token?: string } };
  if (item?.token === undefined) throw new Error(`Failed to get a token from ${url}.`);
  return item.token;
}

/** The rows of one page, as the server says it. Refusals end the bench: there is nothing to measure in them. */
export async function query(
  url: string,
  token: string,
  body: string,
): Promise<{ text: string; rows: number; total: number }> {
  const headers = { 'content-type': 'application/json', token };
  const { text } = await send({ method: 'POST', url, headers, body });
  const answer = JSON.parse(text) as { ret_code: string; items?: readonly unknown[]; total_count?: number };
  if (answer.ret_code !== '000000') throw new Error(`Failed to query ${url} with ${body}: ${text}`);
  return { text, rows: answer.items?.length ?? 0, total: answer.total_count ?? 0 };
}
