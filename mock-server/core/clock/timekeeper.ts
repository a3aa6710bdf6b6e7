/** What time it is: it runs with the machine's time, stands still, or is pinned to the moment of what fires. */
export interface Timekeeper {
  frozen: boolean;
  /** Time stands still while a jump fires, so that the order depends on due times alone. */
  jumping: boolean;
  /** Whether somebody moved it since this was asked last: then it tells nothing of how long somebody else waited. */
  moved?: true | undefined;
  /** While something fires, the time it was due at: it sees its own moment, not the end of the jump. */
  pinned: number | undefined;
  /** In ms, as of what fires. */
  now(): number;
  /** In ms, whatever fires. */
  running(): number;
  moveTo(instant: number): void;
}

/**
 * @param machineNow in ms; where it is set back, time goes on from where it was
 * @param last where time stops, in ms
 */
export function createTimekeeper(machineNow: () => number, last: number): Timekeeper {
  let seen = machineNow();
  let lag = 0;
  function realNow(): number {
    const now = machineNow();
    if (now < seen) lag += seen - now;
    seen = now;
    return now + lag;
  }

  let base = 0;
  let realBase = 0;
  const time: Timekeeper = {
    frozen: false,
    jumping: false,
    pinned: undefined,
    now: () => time.pinned ?? time.running(),
    running: () => (time.frozen || time.jumping ? base : Math.min(Math.floor(base + (realNow() - realBase)), last)),
    moveTo(instant) {
      base = instant;
      realBase = realNow();
    },
  };
  return time;
}
