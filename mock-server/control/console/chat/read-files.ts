import { kindOfFile, type ReadFile } from './draft.ts';

/** How large all files of one message may be, in bytes: base64 makes them a third longer, and 16 MiB go in one request. */
export const mostBytes = 12_000_000;

/** Reads files as the act of sending them wants them. Rejects with the name of one that cannot be read. */
export async function readFiles(files: readonly File[]): Promise<readonly ReadFile[]> {
  return Promise.all(files.map(readFile));
}

async function readFile(file: File): Promise<ReadFile> {
  const [content, duration] = await Promise.all([base64Of(file), durationOf(file)]);
  // A type that no header could carry is left out, and the server tells by the kind of message.
  const contentType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?: *;[\x20-\x7e]*)?$/.test(file.type) ? file.type : '';
  return {
    name: [...file.name].slice(0, 255).join(''),
    contentType,
    size: file.size,
    content,
    ...(duration !== undefined && { duration }),
  };
}

async function base64Of(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
  reader.addEventListener('error', () => reject(new Error(file.name)));
  reader.readAsDataURL(file);
  return promise;
}

/** In ms, where the browser can tell. */
async function durationOf(file: File): Promise<number | undefined> {
  const kind = kindOfFile(file.type);
  if (kind !== 'video' && kind !== 'audio') return undefined;
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const media = document.createElement(kind);
  const url = URL.createObjectURL(file);
  media.preload = 'metadata';
  media.addEventListener('loadedmetadata', () =>
    resolve(Number.isFinite(media.duration) ? Math.round(media.duration * 1000) : undefined),
  );
  media.addEventListener('error', () => resolve(undefined));
  setTimeout(() => resolve(undefined), 2000);
  media.src = url;
  const duration = await promise;
  URL.revokeObjectURL(url);
  return duration;
}
