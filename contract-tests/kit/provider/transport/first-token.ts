import { succeeded, type Exchange } from '../exchange.ts';

/** What the token call that opens a run tells. */
export interface FirstToken {
  readonly exchange: Exchange;
  /** How old a `create_time` may be, in seconds: no limit was met, or the highest age known to be accepted. */
  readonly skew: 'off' | number | undefined;
  /** The lowest age that was refused, in seconds. */
  readonly refusedAge: number | undefined;
}

/** Seconds of the page's own example, of 2019. Section: sign 签名生成示例. */
const pageCreateTime = 1_569_397_773;

/** Limits that people set, in seconds, the widest first. */
const usualLimits = [86_400, 3600, 1800, 900, 600, 300, 120, 60] as const;

/** How far off a try stays of the limit it is to tell, in seconds: an answer takes its time. */
const margin = 5;

/**
 * Gets one token, and learns on the way how old its `create_time` may be: the oldest is tried first, and what is refused
 * ends no token. So however many calls it takes, one token is made.
 *
 * @param ask calls getToken with this `create_time`, in seconds
 * @param now seconds since the epoch
 */
export async function getFirstToken(
  ask: (createTime: (now: number) => number) => Promise<Exchange>,
): Promise<FirstToken> {
  const first = await ask(() => pageCreateTime);
  // Only this code may be about the time; and where the credentials are wrong, any time will be refused.
  if (first.retCode !== '999994')
    return { exchange: first, skew: succeeded(first) ? 'off' : undefined, refusedAge: undefined };
  let refusedAge: number | undefined;
  for (const age of [...usualLimits.flatMap((limit) => [limit + margin, limit - margin]), 0]) {
    const exchange = await ask((now) => now - age);
    if (exchange.retCode !== '999994') {
      return { exchange, skew: succeeded(exchange) ? limitOf(age, refusedAge) : undefined, refusedAge };
    }
    refusedAge = age;
  }
  return { exchange: first, skew: undefined, refusedAge };
}

/** The usual limit between both ages, or the age that was accepted. */
function limitOf(acceptedAge: number, refusedAge: number | undefined): number {
  const usual = acceptedAge + margin;
  return refusedAge === usual + margin ? usual : acceptedAge;
}
