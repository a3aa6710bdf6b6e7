import { expect, test } from 'vitest';
import { operationTable } from '../../../generators/generated/operation-table.ts';
import { mediaPrefix } from '../../core/media/media-path.ts';

test('paths stand in a RegExp as they are: none has a character that means another there', () => {
  const paths = [...Object.values(operationTable).map(({ path }) => path), mediaPrefix];
  expect(paths.filter((path) => !/^[\w/-]+$/.test(path))).toEqual([]);
});
