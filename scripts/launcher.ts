/**
 * What the command of the package begins with: JavaScript that any Node reads. Loading the command through the compile cache makes
 * the second start faster; it must be on before that is read. A Node too old to read the command at all is told so: what it says
 * itself helps nobody.
 *
 * @param file the command, beside it
 */
export function launcherOf(file: string): string {
  return `#!/usr/bin/env node
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 13)) {
  module.enableCompileCache();
  await import('./${file}');
} else {
  const { SOBOT_MOCK_LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const isChinese = /^zh(?:[_.-]|$)/i.test(SOBOT_MOCK_LANGUAGE || LC_ALL || LC_MESSAGES || LANG || '');
  console.error(
    isChinese
      ? \`错误：sobot-mock 需要 Node 22.13 或更高版本；当前为 \${process.version}。请用更新的 Node 运行。\`
      : \`error: sobot-mock needs Node 22.13 or later; this is \${process.version}. Run it with a newer Node.\`,
  );
  process.exitCode = 2;
}
`;
}
