import { asIs, type Text } from '../../language.ts';

/** The program that opens a URL, by platform, with what goes before the URL. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...before: readonly string[]]>>> = {
  darwin: ['open'],
  // A program of its own, not `start`: that one is a part of cmd.exe, which would interpret the URL.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/**
 * Opens a URL in the browser.
 *
 * @param failed called with why, when it did not open
 */
export function openBrowser(url: string, failed: (why: Text) => void): void {
  const [program, ...before] = openers[process.platform] ?? ['xdg-open'];
  const { spawn } = process.getBuiltinModule('node:child_process');
  const child = spawn(program, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', ({ code, message }: NodeJS.ErrnoException) =>
    failed(code === 'ENOENT' ? { en: `${program} is not installed`, zh: `没有安装 ${program}` } : asIs(message)),
  );
  child.on('exit', (code) => {
    if (code) failed({ en: `${program} ended with ${code}`, zh: `${program} 以 ${code} 结束` });
  });
  child.unref();
}
