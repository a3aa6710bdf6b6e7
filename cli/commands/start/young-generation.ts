/** Bytes, of both halves. */
const enough = 32 * 1_048_576;

interface YoungGenerationOptions {
  /** How large it is, in bytes. */
  readonly size?: () => number;
  readonly setFlag?: (flag: string) => void;
  /** How often to look, in ms. */
  readonly interval?: number;
}

/**
 * Keeps V8's young generation from growing beyond what a busy server needs. By itself it grows to 134 MB while records are
 * imported, and stays so. The flag is read whenever V8 would let it grow, so it counts at any time; its largest size can be
 * said only by whoever starts Node. Where V8 has made it smaller again, it may grow again.
 */
export function boundYoungGeneration({
  size = youngSize,
  setFlag = (flag) => v8().setFlagsFromString(flag),
  interval = 250,
}: YoungGenerationOptions = {}): void {
  let factor = 2;
  const timer = setInterval(() => {
    const next = size() < enough ? 2 : 1;
    if (next !== factor) setFlag(`--semi-space-growth-factor=${next}`);
    factor = next;
  }, interval);
  timer.unref();
}

/** Loaded once the server has started. */
function v8(): typeof import('node:v8') {
  return process.getBuiltinModule('node:v8');
}

function youngSize(): number {
  return (
    v8()
      .getHeapSpaceStatistics()
      .find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0
  );
}
