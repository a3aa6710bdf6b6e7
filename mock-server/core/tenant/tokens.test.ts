import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../common/random.ts';
import { createTokens, type TokenOwners, type Tokens } from './tokens.ts';

interface Known {
  readonly tokens: Tokens;
  readonly known: TokenOwners;
}

function create(known: TokenOwners = new Map(), overlap = (): boolean => false): Known {
  let drawn = 0;
  const tokens = createTokens({
    random: () => createRandom(1, 'tokens', String((drawn += 1))),
    appid: '1',
    owners: known,
    overlap,
  });
  return { tokens, known };
}

describe('createTokens', () => {
  test('issues 32 hex digits that live 24 hours', () => {
    expect(create().tokens.issue(1000)).toEqual({
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
      issuedAt: 1000,
      expiresAt: 86_401_000,
    });
  });

  test('notes when a token was replaced', () => {
    const { tokens } = create();
    const first = tokens.issue(1000);
    const second = tokens.issue(2000);
    expect(tokens.get(first.token)).toEqual({ ...first, replacedAt: 2000 });
    expect(tokens.get(second.token)).toEqual(second);
  });

  test('notes the time of the next token alone', () => {
    const { tokens } = create();
    const first = tokens.issue(1000);
    tokens.issue(2000);
    tokens.issue(3000);
    expect(tokens.get(first.token)?.replacedAt).toBe(2000);
  });

  test('lists the oldest first', () => {
    const { tokens } = create();
    const issued = [tokens.issue(1), tokens.issue(2), tokens.issue(3)].map(({ token }) => token);
    expect(tokens.list().map(({ token }) => token)).toEqual(issued);
  });

  test('keeps 10,000 and forgets the oldest', () => {
    const { tokens, known } = create();
    const first = tokens.issue(0).token;
    const second = tokens.issue(0).token;
    for (let issued = 2; issued < 10_001; issued += 1) tokens.issue(0);
    expect(tokens.list()).toHaveLength(10_000);
    expect(known.size).toBe(10_000);
    expect([known.has(first), known.has(second)]).toEqual([false, true]);
  });

  test('keeps 100,000 while a new one ends none', () => {
    let overlaps = true;
    const { tokens, known } = create(new Map(), () => overlaps);
    const put = (nth: number): void => tokens.put({ token: `t${nth}`, issuedAt: 0, expiresAt: 86_400_000 });
    const kept = (...nths: readonly number[]): unknown => nths.map((nth) => tokens.get(`t${nth}`) !== undefined);
    for (let nth = 0; nth <= 100_000; nth += 1) put(nth);
    expect([known.size, kept(0, 1)]).toEqual([100_000, [false, true]]);
    overlaps = false;
    put(100_001);
    expect([known.size, kept(90_001, 90_002)]).toEqual([10_000, [false, true]]);
  });

  test('ends a token before its time', () => {
    const { tokens } = create();
    const { token } = tokens.issue(1000);
    tokens.expire(token, 1500);
    expect(tokens.get(token)?.expiresAt).toBe(1500);
  });

  test('keeps a token ended when the next one is issued', () => {
    const { tokens } = create();
    const { token } = tokens.issue(1000);
    tokens.expire(token, 1500);
    tokens.issue(2000);
    expect(tokens.get(token)).toMatchObject({ expiresAt: 1500, replacedAt: 2000 });
  });

  test('leaves an unknown token be', () => {
    const { tokens } = create();
    tokens.expire('__proto__', 1);
    expect(tokens.list()).toEqual([]);
  });

  test('puts restored tokens in the place of all there are', () => {
    const { tokens, known } = create();
    tokens.issue(1);
    tokens.restore([{ token: 'restored', issuedAt: 5, expiresAt: 6 }]);
    expect(tokens.list()).toEqual([{ token: 'restored', issuedAt: 5, expiresAt: 6 }]);
    expect([...known]).toEqual([['restored', '1']]);
  });

  test('replaces the newest of the restored tokens', () => {
    const { tokens } = create();
    tokens.restore([
      { token: 'old', issuedAt: 1, expiresAt: 9, replacedAt: 2 },
      { token: 'new', issuedAt: 2, expiresAt: 9 },
    ]);
    tokens.issue(3);
    expect([tokens.get('old')?.replacedAt, tokens.get('new')?.replacedAt]).toEqual([2, 3]);
  });

  test('never issues a token that is there already', () => {
    const first = create().tokens.issue(0);
    const { tokens } = create();
    tokens.restore([first]);
    expect(tokens.issue(1).token).not.toBe(first.token);
    expect(tokens.list()).toHaveLength(2);
  });

  test('never issues a token that another tenant has', () => {
    const { token } = create().tokens.issue(0);
    const { tokens, known } = create(new Map([[token, 'other']]));
    expect(tokens.issue(1).token).not.toBe(token);
    expect(known.get(token)).toBe('other');
  });

  test('leaves the token of another tenant where it forgets its own', () => {
    const { tokens, known } = create();
    const { token } = tokens.issue(1);
    known.set(token, 'other');
    tokens.clear();
    expect([...known]).toEqual([[token, 'other']]);
  });

  test('forgets all on a clear', () => {
    const { tokens, known } = create();
    tokens.issue(1);
    tokens.clear();
    expect([tokens.list().length, known.size]).toEqual([0, 0]);
  });
});
