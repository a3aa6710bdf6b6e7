import { statSync } from 'node:fs';
import { besides } from './place.ts';
import { unwritable } from './refusal.ts';

/** Looks whether what is written would be found under the name of the file. */
export interface FileWatch {
  /**
   * SQLite does not look: what it writes to a file that was taken away is in none that anybody could open.
   *
   * @throws a failure `DATA_UNWRITABLE`: the file, or what was written last beside it, was removed, replaced or cut short
   */
  check(): void;
  /** The same, unless it was looked at a moment ago: to look takes as long as to write a little. */
  checkAgain(): void;
}

/** How long what was seen counts, in ms of real time. */
const counts = 100;

/**
 * @param file one that was opened; what is no file (`:memory:`) is not looked at
 * @param stopwatch real time in ms that only moves forward
 */
export function watchFile(file: string, stopwatch: () => number): FileWatch {
  let checkedAt = stopwatch();
  const parts = [file, besides(file)].flatMap((path) => {
    const opened = look(path);
    // Neither becomes shorter while it is open: what is beside the file is written over from the start.
    return opened === undefined ? [] : [{ path, opened, size: opened.size }];
  });
  function check(): void {
    for (const part of parts) {
      const { path, opened } = part;
      const found = look(path);
      if (found === undefined) throw gone(path);
      if (found.ino !== opened.ino || found.dev !== opened.dev) throw replaced(path);
      if (found.size < part.size) throw cutShort(path);
      part.size = found.size;
    }
    checkedAt = stopwatch();
  }

  return {
    check,
    checkAgain() {
      if (stopwatch() - checkedAt > counts) check();
    },
  };
}

function look(path: string) {
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}

const remedy = {
  en:
    'Put it back as it was, and it goes on by itself; else save what you need (GET /_mock/tenants/:appid/state), stop the ' +
    'mock server, and start it with another file.',
  zh: '将其原样放回即可自动继续；否则请先保存所需内容（GET /_mock/tenants/:appid/state），停止服务，再用另一个文件启动。',
};

function gone(path: string): Error {
  return lost({ en: `${path} was removed while it is in use`, zh: `${path} 在使用中被移走` });
}

function replaced(path: string): Error {
  return lost({
    en: `${path} was replaced by another file while it is in use`,
    zh: `${path} 在使用中被另一个文件取代`,
  });
}

function cutShort(path: string): Error {
  return lost({ en: `${path} was cut short while it is in use`, zh: `${path} 在使用中被截短` });
}

function lost({ en, zh }: { readonly en: string; readonly zh: string }): Error {
  return unwritable({ en: `${en}. ${remedy.en}`, zh: `${zh}。${remedy.zh}` });
}
