import { segment } from './segment.ts';
import { ToolFailure } from './tool-failure.ts';

/** Calls a control route of the mock server that is asked about, in this program or over HTTP. */
export type CallControl = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  /** Below `/_mock`: `/tenants/1/clock`. */
  path: string,
  body?: unknown,
) => Promise<ControlAnswer>;

interface ControlAnswer {
  readonly status: number;
  /** As it came: JSON, or a line of JSON for each thing that is told. */
  readonly text: string;
}

/** Control routes as tools ask them. */
export interface ToolControl {
  /** @throws (rejects with) a {@link ToolFailure} that says why it was refused and what to do */
  ask<T>(...call: Parameters<CallControl>): Promise<T>;
  /** As `ask` does, of a route that answers line by line. */
  askLines(...call: Parameters<CallControl>): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** All items of a list, however many pages it has. */
  all<T>(path: string): Promise<readonly T[]>;
  readonly reports: ExamReports;
  /** The path of a tenant: the one that is named, else the first. */
  tenant(appid: string | undefined): Promise<string>;
}

/** The last report on each receiver: who asks for more of it is not to have it examined again. */
export type ExamReports = Map<string, string>;

const noContent = 204;
const firstFailure = 400;

export function createToolControl(call: CallControl, reports: ExamReports): ToolControl {
  async function textOf(...request: Parameters<CallControl>): Promise<string> {
    const { status, text } = await call(...request);
    if (status >= firstFailure) throw new ToolFailure(problemIn(text) ?? `The mock server answered ${status}.`);
    return status === noContent ? '{}' : text;
  }

  async function ask<T>(...request: Parameters<CallControl>): Promise<T> {
    return JSON.parse(await textOf(...request)) as T;
  }

  return {
    ask,
    reports,
    async askLines(...request) {
      const lines = (await textOf(...request)).split('\n').filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    },
    async all<T>(path: string) {
      const items: T[] = [];
      let next: string | number | null = null;
      do {
        const query = new URLSearchParams({ limit: '1000', ...(next !== null && { after: String(next) }) });
        const page = await ask<{ readonly items: readonly T[]; readonly next?: string | number | null }>(
          'GET',
          `${path}${path.includes('?') ? '&' : '?'}${query}`,
        );
        items.push(...page.items);
        next = page.next ?? null;
      } while (next !== null);
      return items;
    },
    async tenant(appid) {
      if (appid !== undefined) return `/tenants/${segment('appid', appid)}`;
      const { items } = await ask<{ readonly items: readonly { readonly appid: string }[] }>('GET', '/tenants?limit=1');
      if (items[0] === undefined)
        throw new ToolFailure(
          'There is no tenant. Make one: tenants {"do":"make"}; on a proxy it appears with the first token that its appid gets.',
        );
      return `/tenants/${segment('appid', items[0].appid)}`;
    },
  };
}

function problemIn(text: string): string | undefined {
  try {
    const { detail, remedy } = JSON.parse(text) as { readonly detail?: string; readonly remedy?: string };
    return detail === undefined ? undefined : [detail, remedy].filter(Boolean).join(' ');
  } catch {
    return undefined;
  }
}
