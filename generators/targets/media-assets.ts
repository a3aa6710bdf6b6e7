import { readFileSync } from 'node:fs';
import { banner, quote, type GeneratedFile } from '../lib/generated-file.ts';

/** The mock's own media: a picture, a video of two seconds and a tone of one second. */
const assets = { image: 'image.png', video: 'video.mp4', audio: 'audio.m4a' } as const;

/** The bytes of `generators/assets/`, so that the emulator can serve them where there is no file system. */
export function mediaAssets(): readonly GeneratedFile[] {
  const lines = Object.entries(assets).map(([name, file]) => {
    const base64 = readFileSync(new URL(`../assets/${file}`, import.meta.url)).toString('base64');
    return `  ${name}: ${quote(base64)},\n`;
  });
  return [
    {
      path: 'media-assets.ts',
      text: `${banner}\n/** Bytes in base64: a PNG, an MP4 (H.264) and an M4A (AAC). */\nexport const mediaAssets = {\n${lines.join('')}} as const;\n`,
    },
  ];
}
