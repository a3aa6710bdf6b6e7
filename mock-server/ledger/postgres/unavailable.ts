import type { ServerFailure } from '../../node/server-failure.ts';
import { explanations, type Trouble } from './explanations.ts';
import type { LedgerPlace } from './place.ts';
import { createRefusal } from './refusal.ts';

/** A failure `LEDGER_UNAVAILABLE`: what, why, what to do. Nothing of the login is in it but the user's name. */
export function unavailable({ shown, user = 'the user', database }: LedgerPlace, cause: unknown): ServerFailure {
  const trouble: Trouble = { code: codeOf(cause), text: textOf(cause), user, database };
  const { code, text } = trouble;
  const known = explanations.find((one) => one.codes?.includes(code) || one.text?.test(text));
  const [why, remedy] = known?.en(trouble) ?? [text, 'See what PostgreSQL has written about it.'];
  const [whyZh, remedyZh] = known?.zh(trouble) ?? [text, '请查看 PostgreSQL 的日志。'];
  return createRefusal(
    'LEDGER_UNAVAILABLE',
    {
      en: `Failed to reach the ledger at ${shown}: ${why}. ${remedy}`,
      zh: `无法使用账本 ${shown}：${whyZh}。${remedyZh}`,
    },
    cause,
  );
}

/** What the system or PostgreSQL calls an error; a host that has several addresses fails at each. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code ?? '') : '';
}

function textOf(error: unknown): string {
  if (error instanceof AggregateError) return textOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
