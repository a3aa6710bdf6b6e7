import { mayDoAll, maySee, type Caller } from './caller.ts';
import { createProblem } from './problem.ts';
import type { ControlRoute } from './route.ts';

/**
 * Refuses what a caller may not do: a token of a tenant is for that tenant's routes, a viewer is for looking. Whether another
 * tenant is there is nobody's business who may not see it.
 */
export function authorize(
  caller: Caller,
  { method, path, access }: Pick<ControlRoute, 'method' | 'path' | 'access'>,
  params: Readonly<Record<string, string>>,
): void {
  const { kind, name = '', appid: only } = caller;
  if (mayDoAll(caller)) return;
  const what = `Failed to ${method} ${path}: the control token ${JSON.stringify(name)}`;
  const { appid } = params;
  if (appid !== undefined && !maySee(caller, appid)) {
    throw refusal(
      'TENANT_REFUSED',
      `${what} is for tenant ${only ?? ''} alone.`,
      `Name that tenant, or ${serverToken}.`,
    );
  }
  if (access === 'everyone') return;
  if (appid === undefined && access !== 'wholeView') {
    throw refusal(
      'SERVER_TOKEN_NEEDED',
      `${what} is not for what concerns the whole server.`,
      `${capital(serverToken)}.`,
    );
  }
  if (appid === undefined && only !== undefined) {
    throw refusal(
      'TENANT_REFUSED',
      `${what} is for tenant ${only} alone, and this tells of all.`,
      `${capital(serverToken)}.`,
    );
  }
  if (kind === 'viewer' && method !== 'GET') {
    throw refusal(
      'VIEWER_REFUSED',
      `${what} is for looking, and changes nothing.`,
      `Ask for a token of kind tenant, or ${serverToken}.`,
    );
  }
}

/** Refuses quotas by whom they hold for: they could raise them. */
export function authorizeQuotas(caller: Caller): void {
  if (mayDoAll(caller)) return;
  throw refusal(
    'SERVER_TOKEN_NEEDED',
    `Failed to change the quotas: the control token ${JSON.stringify(caller.name)} is for one tenant, which they bind.`,
    `${capital(serverToken)}.`,
  );
}

const serverToken = "use the server's own token";

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function refusal(code: string, detail: string, remedy: string): Error {
  return createProblem({ status: 403, code, title: 'Forbidden', detail, remedy });
}
