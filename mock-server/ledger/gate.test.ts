import { expect, test } from 'vitest';
import { Gate } from './gate.ts';
import type { Ledger } from './ledger.ts';
import { addTenant, adds, inTurn } from './testing/changes.ts';
import { createMemoryLedgers, type MemoryLedgers } from './testing/memory-ledger.ts';

test('who asks while news are on their way is told what was written before it asked', async () => {
  const ledgers = createMemoryLedgers();
  const [one, two] = [ledgers.open('one'), ledgers.open('two')];
  const scope = await addTenant(one, 'first');
  const known: number[] = [];
  const firstAnswer = Promise.withResolvers<void>();
  const slow: Ledger = {
    ...two,
    async read(...asked) {
      const news = await two.read(...asked);
      await firstAnswer.promise;
      return news;
    },
  };
  const gate = new Gate({
    ledger: slow,
    scope: () => scope,
    async takeIn({ changes }) {
      known.push(...changes.flatMap(({ logs }) => logs.get('journal')?.chunks ?? []).map(({ last }) => last));
    },
    collect: () => undefined,
    onFailed: () => undefined,
  });
  const early = gate.read(() => [...known]);
  await inTurn(one, scope, (turn) => turn.write(adds('journal', [[1, '["one"]']])));
  const late = gate.read(() => [...known]);
  firstAnswer.resolve();
  expect(await Promise.all([early, late])).toEqual([[], [1]]);
});

/** A gate to a scope of which only texts in its journal are known, on a ledger whose writes end when they are let. */
async function createWriter(ledgers: MemoryLedgers, replica: string, scope?: number) {
  const own = ledgers.open(replica);
  const of = scope ?? (await addTenant(own, 'first'));
  const writes: (() => void)[] = [];
  const known: string[] = [];
  let begun = 0;
  let noted: string[] = [];
  let isUrgent = false;
  let now = 0;
  let endMoment = (): void => undefined;
  const ledger: Ledger = {
    ...own,
    async begin(...asked) {
      begun += 1;
      const turn = await own.begin(...asked);
      return {
        ...turn,
        async write(change) {
          await new Promise<void>((resolve) => writes.push(resolve));
          return turn.write(change);
        },
      };
    },
  };
  const failed: (readonly unknown[])[] = [];
  const gate = new Gate({
    ledger,
    scope: () => of,
    async takeIn({ changes }) {
      for (const { logs } of changes) known.push(...(logs.get('journal')?.chunks ?? []).map(({ text }) => text));
    },
    collect() {
      if (noted.length === 0) return undefined;
      const text = noted.join(' ');
      [noted, isUrgent] = [[], false];
      known.push(text);
      return adds('journal', [[known.length, text]]);
    },
    isUrgent: () => isUrgent,
    onFailed: (_, early) => failed.push(early),
    stopwatch: () => now,
    moment: () => new Promise<void>((resolve) => (endMoment = resolve)),
  });
  const answered: unknown[] = [];
  const does =
    (text: string, urgent = false) =>
    (): string => {
      noted.push(text);
      isUrgent ||= urgent;
      return text;
    };
  const tell = (text: unknown): number => answered.push(text);
  return {
    scope: of,
    known,
    answered,
    failed,
    begun: () => begun,
    ask: (text: string) => gate.ask(does(text)).then(tell, tell),
    change: (text: string) => gate.enter(does(text, true)).then(tell, tell),
    look: () => gate.ask(() => [...known]),
    /** Nothing came for a moment. */
    rest: () => endMoment(),
    pass: (milliseconds: number) => void (now += milliseconds),
    /** Does something that changes nothing, and tells how the write fares that comes next. */
    async watch() {
      let writing: Promise<unknown> | undefined;
      await gate.ask(() => void (writing = gate.written().then(() => 'written', tell)));
      return writing;
    },
    /** Lets the write that is under way end, or that begins as soon as nothing more comes. */
    async write() {
      while (writes.length === 0) {
        endMoment();
        await nextTick();
      }
      writes.shift()?.();
    },
    isWriting: () => writes.length > 0,
  };
}

/** One whose first turn is over: nobody else has written since, so it may keep the next. */
async function createAlone(ledgers: MemoryLedgers): ReturnType<typeof createWriter> {
  const one = await createWriter(ledgers, 'one');
  const first = one.ask('first');
  await one.write();
  await first;
  await nextTick();
  return one;
}

const nextTick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what may be written a moment later is answered at once; what changes something, once it is written', async () => {
  const one = await createWriter(createMemoryLedgers(), 'one');
  const asked = one.ask('question');
  await asked;
  const changed = one.change('change');
  await nextTick();
  expect(one.answered).toEqual(['question']);
  await one.write();
  await one.write();
  await changed;
  expect(one.answered).toEqual(['question', 'change']);
  expect(one.known).toEqual(['question', 'change']);
});

test('what comes while a replica writes to what nobody else uses needs no further turn', async () => {
  const one = await createAlone(createMemoryLedgers());
  await one.ask('second');
  one.rest();
  await nextTick();
  const begun = one.begun();
  await Promise.all([one.ask('third'), one.ask('fourth')]);
  await one.ask('fifth');
  expect(one.begun()).toBe(begun);
  await one.write();
  await one.write();
  await nextTick();
  expect(one.known).toEqual(['first', 'second', 'third fourth fifth']);
});

test('what was answered early is written together, as soon as nothing comes for a moment', async () => {
  const one = await createAlone(createMemoryLedgers());
  for (const text of ['second', 'third', 'fourth']) await one.ask(text);
  await nextTick();
  expect([one.answered, one.isWriting()]).toEqual([['first', 'second', 'third', 'fourth'], false]);
  one.rest();
  await nextTick();
  expect(one.isWriting()).toBe(true);
  await one.write();
  expect(one.known).toEqual(['first', 'second third fourth']);
});

test('what was answered early is written in time, also where more and more comes', async () => {
  const one = await createAlone(createMemoryLedgers());
  await one.ask('second');
  one.pass(24);
  await one.ask('third');
  expect(one.isWriting()).toBe(false);
  one.pass(1);
  await one.ask('fourth');
  await nextTick();
  expect(one.isWriting()).toBe(true);
  await one.write();
});

test('a change does not wait for what comes next', async () => {
  const one = await createAlone(createMemoryLedgers());
  await one.ask('second');
  const changed = one.change('change');
  await nextTick();
  expect(one.isWriting()).toBe(true);
  await one.write();
  await changed;
  expect(one.known).toEqual(['first', 'second change']);
});

/** For so many times 10 ms there is always something to do. */
async function keepBusy(one: Awaited<ReturnType<typeof createWriter>>, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const answers = [one.ask('more')];
    await nextTick();
    answers.push(one.ask('even more'));
    await nextTick();
    if (one.isWriting()) await one.write();
    await nextTick();
    if (one.isWriting()) await one.write();
    await Promise.all(answers);
    one.pass(10);
  }
}

test('a replica that is alone keeps its turn for as long as there is something to do, and a second at most', async () => {
  const one = await createAlone(createMemoryLedgers());
  const begun = one.begun();
  await keepBusy(one, 90);
  expect(one.begun()).toBe(begun + 1);
  await keepBusy(one, 30);
  expect(one.begun()).toBe(begun + 2);
});

test('a replica that others wait for gives its turn back when it has written', async () => {
  const ledgers = createMemoryLedgers();
  const one = await createAlone(ledgers);
  const two = await createWriter(ledgers, 'two', one.scope);
  await keepBusy(one, 10);
  const begun = one.begun();
  const seen = two.look();
  await keepBusy(one, 6);
  expect((await seen).at(-1)).toContain('more');
  expect(one.begun()).toBe(begun + 1);
});

test('nobody is told of a change before it is written', async () => {
  const one = await createAlone(createMemoryLedgers());
  const changed = one.change('change');
  await nextTick();
  const asked = one.ask('question');
  await nextTick();
  expect(one.answered).toEqual(['first']);
  await one.write();
  await one.write();
  await Promise.all([changed, asked]);
  expect(one.answered).toEqual(['first', 'change', 'question']);
});

test('another replica that looks is told of what was answered and not written yet', async () => {
  const ledgers = createMemoryLedgers();
  const one = await createWriter(ledgers, 'one');
  const two = await createWriter(ledgers, 'two', one.scope);
  await one.ask('question');
  const seen = two.look();
  await nextTick();
  await one.write();
  expect(await seen).toEqual(['question']);
});

test('where a write fails, what was answered before it is told', async () => {
  const ledgers = createMemoryLedgers();
  const one = await createWriter(ledgers, 'one');
  await one.ask('question');
  const changed = one.change('change');
  ledgers.isAvailable = false;
  await one.write();
  await changed;
  expect(one.failed).toEqual([['question']]);
  expect(one.answered).toEqual(['question', expect.objectContaining({ code: 'LEDGER_UNAVAILABLE' })]);
});

test('what was to be written after a write that fails is known to be lost', async () => {
  const ledgers = createMemoryLedgers();
  const one = await createAlone(ledgers);
  await one.ask('question');
  const watching = one.watch().then((writing) => writing);
  await nextTick();
  ledgers.isAvailable = false;
  await one.write();
  await watching;
  expect(one.answered.at(-1)).toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
});

/** A gate to a scope that is not in the ledger yet. */
function createNew(): Gate {
  return new Gate({
    ledger: createMemoryLedgers().open('one'),
    scope: () => 1,
    isNew: true,
    takeIn: () => Promise.resolve(),
    collect: () => undefined,
    onFailed: () => undefined,
  });
}

test('what is done to a scope that is not in the ledger yet is on record once that is', async () => {
  const gate = createNew();
  const told: string[] = [];
  await gate.join(() => told.push('done'));
  const written = gate.written().then(() => told.push('written'));
  await gate.openWhile(async () => told.push('in the ledger'));
  await written;
  expect(told).toEqual(['done', 'in the ledger', 'written']);
});

test('so is what is done to it until it is collected; what comes after that is not', async () => {
  const gate = createNew();
  const told: string[] = [];
  const tell = (what: string) => void gate.written().then(() => told.push(what));
  await gate.openWhile(async (collect) => {
    tell('before');
    collect();
    tell('after');
    return 1;
  });
  await nextTick();
  expect(told).toEqual(['before']);
});

test('where a scope cannot be put into the ledger, nobody waits for it for ever', async () => {
  const gate = createNew();
  const told: unknown[] = [];
  const watch = () => void gate.written().catch((error: unknown) => told.push(error));
  watch();
  const putting = gate.openWhile(async (collect) => {
    watch();
    collect();
    watch();
    throw new Error('it is away');
  });
  await expect(putting).rejects.toThrow('it is away');
  await nextTick();
  expect(told).toMatchObject([{ message: 'it is away' }, { message: 'it is away' }, { message: 'it is away' }]);
});
