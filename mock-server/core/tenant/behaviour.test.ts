import { describe, expect, test } from 'vitest';
import { defaultBehaviour } from '../../../generators/generated/behaviour.ts';
import { withBehaviour } from './behaviour.ts';

describe('withBehaviour', () => {
  test('sets the switches that are named and leaves the rest', () => {
    expect(withBehaviour(defaultBehaviour, { language: 'en', createTimeSkewSeconds: 300 })).toEqual({
      ...defaultBehaviour,
      language: 'en',
      createTimeSkewSeconds: 300,
    });
  });

  test('leaves a switch that is set to undefined', () => {
    expect(withBehaviour(defaultBehaviour, { language: undefined })).toEqual(defaultBehaviour);
  });

  test.each([
    ['an unknown switch', { tokenRotations: 'single' }],
    ['an unknown value', { language: 'fr' }],
    ['a negative number', { createTimeSkewSeconds: -1 }],
    ['a fraction', { createTimeSkewSeconds: 0.5 }],
    ['a prototype key', JSON.parse('{"__proto__": {"language": "en"}}')],
    ['null', null],
    ['a list', []],
    ['text', 'language=en'],
  ])('refuses %s', (_, changes) => {
    expect(() => withBehaviour(defaultBehaviour, changes)).toThrow(
      expect.objectContaining({ code: 'BEHAVIOUR_INVALID' }),
    );
  });

  test('names the switches there are', () => {
    expect(() => withBehaviour(defaultBehaviour, { rotation: 'single' })).toThrow(
      'Failed to set the behaviour switches: rotation is not a known field: check its spelling. The switches are ' +
        'tokenRotation, createTimeSkewSeconds, credentialErrors, language, errorStatus, mediaItem, coercion, ' +
        'pageSizeOverMaximum, nullParameter, textMatch, taskTimeMatch, webhookSpelling.',
    );
  });
});
