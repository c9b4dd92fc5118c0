/** Files of MEDIA_DIR. A name there is a promise about the bytes behind it: whole, on disk, or not there. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sniffMediaType } from '#lib/domain/media/sniff-type.ts';
import { MEDIA_EXTENSION, type MediaType, type VariantFormat } from '#lib/domain/media/vocabulary.ts';
import { MASTER, variantFile, type Developed } from './development.ts';

export type KeptFile = { width: number; format: VariantFormat; bytes: number };

/** The SHA-256 of a developed master, in hexadecimal, and its size. It is hashed here, not by the child. */
export async function weighMaster(
  folder: string,
  { type }: Pick<Developed, 'type'>,
): Promise<{ hash: string; bytes: number }> {
  const file = path.join(folder, `${MASTER}.${MEDIA_EXTENSION[type]}`);
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  const handle = await open(file, 'r');
  try {
    const head = Buffer.alloc(16);
    await handle.read(head, 0, head.length, 0);
    if (sniffMediaType(head) !== type) throw new Error('the master is not what its process said');
    return { hash: digest.digest('hex'), bytes: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

/** Moves what was developed in `folder` to where it is served from; the variants with their sizes. */
export async function keepFiles(
  mediaDir: string,
  folder: string,
  hash: string,
  { type, variants }: Pick<Developed, 'type' | 'variants'>,
): Promise<KeptFile[]> {
  await mkdir(mediaDir, { recursive: true });
  const kept: KeptFile[] = [];
  for (const { width, format } of variants) {
    const file = path.join(folder, variantFile(width, format));
    kept.push({ width, format, bytes: (await stat(file)).size });
    await moveDurably(file, path.join(mediaDir, variantName(hash, width, format)));
  }
  const extension = MEDIA_EXTENSION[type];
  await moveDurably(path.join(folder, `${MASTER}.${extension}`), path.join(mediaDir, masterName(hash, type)));
  return kept;
}

/** Takes a picture and its variants out of the folder; what is not there is gone already. */
export async function dropFiles(
  mediaDir: string,
  picture: { hash: string; type: MediaType },
  variants: readonly { width: number; format: VariantFormat }[],
): Promise<void> {
  const names = variants.map(({ width, format }) => variantName(picture.hash, width, format));
  for (const name of [masterName(picture.hash, picture.type), ...names]) {
    await rm(path.join(mediaDir, name), { force: true });
  }
}

function masterName(hash: string, type: MediaType): string {
  return `${hash}.${MEDIA_EXTENSION[type]}`;
}

function variantName(hash: string, width: number, format: VariantFormat): string {
  return `${hash}-${width}.${format}`;
}

async function moveDurably(from: string, to: string): Promise<void> {
  const file = await open(from, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(from, to);
}
