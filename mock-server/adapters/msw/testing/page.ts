import { setupWorker } from 'msw/browser';
import type { StateRecords } from '../../../core/tenant/initial-state/state-records.ts';
import { sobotHandlers, type SobotHandlers, type SobotHandlersOptions } from '../../msw.ts';

/** What a test finds in the page. */
export interface TestPage {
  sobot: SobotHandlers;
  start(options: SobotHandlersOptions, records?: StateRecords): Promise<void>;
  /** Bodies travel as base64. */
  send(url: string, init: { method: string; headers: Record<string, string>; body?: string }): Promise<PageAnswer>;
}

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

declare global {
  // eslint-disable-next-line no-var
  var testPage: TestPage;
}

globalThis.testPage = {
  sobot: sobotHandlers({ tenants: [] }),
  async start(options, records = {}) {
    this.sobot = sobotHandlers(options);
    await this.sobot.tenant.addRecords(records);
    await setupWorker(...this.sobot).start({ quiet: true });
  },
  async send(url, { body, ...init }) {
    const sent =
      body === undefined ? {} : { body: Uint8Array.from(atob(body), (character) => character.charCodeAt(0)) };
    const response = await fetch(url, { ...init, ...sent });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return { status: response.status, headers: Object.fromEntries(response.headers), body: btoa(text) };
  },
};
