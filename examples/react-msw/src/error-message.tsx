import type { ReactNode } from 'react';
import { SobotError } from './sobot-client.ts';

export interface ErrorMessageProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

export function ErrorMessage({ error, onRetry }: ErrorMessageProps): ReactNode {
  return (
    <p role="alert">
      {textOf(error)} <button onClick={onRetry}>Try again</button>
    </p>
  );
}

function textOf(error: unknown): string {
  if (!(error instanceof SobotError)) return 'Sobot cannot be reached.';
  if (error.retCode === '900002') return 'Your session has ended (900002).';
  return `Sobot refused: ${error.message} (${error.retCode}).`;
}
