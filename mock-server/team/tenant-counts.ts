/** Deliveries that control calls caused in a second of real time. */
export interface CausedDeliveries {
  /** Since the epoch. */
  readonly second: number;
  readonly count: number;
}

/** What is counted of a tenant for its quotas: by this server, or by all that share the tenant. */
export interface TenantCounts {
  /** Of the second in which some were caused last; absent: none yet. */
  readonly caused: CausedDeliveries | undefined;
  /** Call it where the tenant is changed. */
  noteCaused(caused: CausedDeliveries): void;
  /** How many streams are open. */
  readonly streams: number;
  /** So many more are open here; of those that were closed, fewer. */
  addStreams(count: number): void;
}

/** Counts what this process does. */
function createTenantCounts(): TenantCounts {
  let caused: CausedDeliveries | undefined;
  let streams = 0;
  return {
    get caused() {
      return caused;
    },
    noteCaused: (noted) => void (caused = noted),
    get streams() {
      return streams;
    },
    addStreams: (count) => void (streams += count),
  };
}

/** The counts of each tenant, as long as it is there. */
export function countsInMemory(): (tenant: object) => TenantCounts {
  const known = new WeakMap<object, TenantCounts>();
  return (tenant) => {
    const counts = known.get(tenant) ?? createTenantCounts();
    known.set(tenant, counts);
    return counts;
  };
}
