import { build } from 'esbuild';
const r = await build({
  absWorkingDir: process.cwd(),
  stdin: {
    contents: "export { sobotHandlers } from './mock-server/adapters/msw.ts';",
    resolveDir: process.cwd(),
    sourcefile: 'page.ts',
    loader: 'ts',
  },
  bundle: true,
  splitting: true,
  minify: true,
  treeShaking: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  external: ['msw'],
  outdir: 'bundle',
  write: false,
  metafile: true,
});
const t = {};
for (const o of Object.values(r.metafile.outputs))
  for (const [k, v] of Object.entries(o.inputs)) t[k] = (t[k] ?? 0) + v.bytesInOutput;
for (const [k, v] of Object.entries(t).sort()) console.log(k.split('/').pop(), v);
