/** A page of a list. */
export interface ListOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly total?: number;
}

export interface ClockView {
  readonly now: string;
  readonly epochMs: number;
  readonly frozen: boolean;
  readonly nextDue: number | null;
  readonly nextDueKind: string | null;
}

export interface TenantView {
  readonly appid: string;
  /** Absent on a proxy. */
  readonly appKey?: string;
  readonly seed: number;
  /** `GMT+08:00`. */
  readonly timezone: string;
  readonly clock: ClockView;
  readonly label?: string;
  readonly owner?: string;
  /** ISO 8601, of the machine. */
  readonly endsAt?: string;
}

/** Something that happened in a tenant. */
export interface Activity {
  readonly id: number;
  readonly type: string;
  /** The tenant's time, in ms. */
  readonly at: number;
  readonly data: unknown;
}

/** What an activity changed: its type, or for a control call the kind of records that its path names. */
export function changedBy({ type, data }: Activity): string {
  if (type !== 'control') return type;
  return /\/tenants\/[^/]+\/([^/?]+)/.exec((data as { readonly path: string }).path)?.[1] ?? '';
}

/** Whether a tenant holds others since then, whose ids begin anew: it was reset, or a state was imported. */
export function isNewBeginning(activity: Activity): boolean {
  return activity.type === 'reset' || changedBy(activity) === 'state';
}
