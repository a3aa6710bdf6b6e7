import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const root = join(import.meta.dirname, '../..');

/** Where systems put a Chromium. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts Chromium, kept from talking to anyone but the page. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(await chromiumOptions());
}

/** How Chromium is started, for whoever starts it otherwise. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  return {
    ...(await findChromium()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

type Installed = Pick<LaunchOptions, 'executablePath' | 'env'>;

/**
 * The one that CHROMIUM_PATH names, else the one that npm installed: made to have no window, it takes a third of the
 * time of a whole browser. CHROMIUM_PATH=npm asks for it by name. It is for Linux on x64: elsewhere it is one of the machine.
 */
async function findChromium(): Promise<Installed> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== 'npm') return { executablePath: named };
  if (named === 'npm' || (process.platform === 'linux' && process.arch === 'x64')) return unpackChromium();
  const executablePath = usualPlaces.find((path) => existsSync(path));
  return executablePath === undefined ? unpackChromium() : { executablePath };
}

/** Unpacks the Chromium of `@sparticuz/chromium` once, with the libraries and fonts that a bare machine lacks. */
async function unpackChromium(): Promise<Installed> {
  const { version } = JSON.parse(
    await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { readonly version: string };
  const cache = join(root, 'node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    // Several test files may want it at once: each unpacks into a folder of its own, and the first one is kept.
    const own = await mkdtemp(join(cache, 'chromium-'));
    await unpackInto(own);
    // That of the package names folders of AWS. Text without a font has no size, so nothing on a page could be clicked.
    const fonts = ['/usr/share/fonts', join(folder, 'fonts')].map((path) => `<dir>${path}</dir>`).join('');
    await writeFile(join(own, 'fonts/fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`);
    await rename(own, folder).catch(() => rm(own, { recursive: true }));
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, FONTCONFIG_PATH: join(folder, 'fonts'), LD_LIBRARY_PATH: join(folder, 'al2023/lib') },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  // The package unpacks into the system's temporary folder, and its libraries only where it takes the machine for AWS.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const [name, value] of Object.entries({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
