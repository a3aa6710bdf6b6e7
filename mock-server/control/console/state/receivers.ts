import type { ReadonlySignal } from '@preact/signals';
import { part, type Api, type Problem } from './api.ts';
import { createHeld, type CurrentAppid } from './held.ts';
import type { ListOf } from './records.ts';

export interface ReceiverView {
  readonly id: string;
  readonly url: string;
  readonly secret?: string;
  readonly channelId?: string;
  readonly events?: readonly string[];
  readonly redelivery?: unknown;
  readonly acknowledgementTimeout?: number;
  readonly concurrency?: number;
  readonly batchSize?: number;
  readonly inProcess?: boolean;
}

/** The webhook receivers of a tenant. */
export interface Receivers {
  /** `undefined` until they are known. */
  readonly list: ReadonlySignal<readonly ReceiverView[] | undefined>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  load(appid: string): Promise<void>;
}

export function createReceivers(api: Api, current: CurrentAppid): Receivers {
  const list = createHeld<readonly ReceiverView[] | undefined>(current, undefined);
  const problem = createHeld<Problem | undefined>(current, undefined);
  return {
    list: list.value,
    problem: problem.value,
    async load(appid) {
      const path = `/tenants/${part(appid)}/receivers?limit=1000`;
      const answer = await api.call<ListOf<ReceiverView>>({ method: 'GET', path });
      if (answer.ok) list.take(appid, answer.value.items);
      problem.take(appid, answer.ok ? undefined : answer.problem);
    },
  };
}
