import base from './.dependency-cruiser.js';

/** Tests import what they test from wherever it is: they are left out, with what they share. */
const tests = ['\\.test\\.tsx?$', '/(?:testing|mutants)/', '^test/', '^bench/'];

export default {
  forbidden: [
    {
      name: 'no-folder-cycles',
      comment: 'Folders that need each other are one folder, or hide a third. Move what both need down.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: { ...base.options, exclude: { path: ['^dist/', ...tests] } },
};
