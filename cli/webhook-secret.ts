import { createUsageFailure } from './exit.ts';

/**
 * The channel secret of a flag, or of the environment, where an empty one says nothing.
 *
 * @throws a usage failure for an empty flag: nobody would see that signatures were not tried
 */
export function readWebhookSecret(
  flag: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (flag === '') {
    throw createUsageFailure({
      en: '--secret is empty. Give the channel secret, or leave it out.',
      zh: '--secret 为空。请给出渠道密钥，或去掉它。',
    });
  }
  return flag ?? (environment['SOBOT_MOCK_WEBHOOK_SECRET'] || undefined);
}
