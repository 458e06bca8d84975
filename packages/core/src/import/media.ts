import { toByteArray } from 'base64-js';
import type { ImportedFile } from './import-result.ts';
import { createIds, slug } from './slug.ts';

/** Where a picture lies in the lesson, or why it is not part of it. */
export type PlacedPicture = { readonly path: string } | { readonly why: string };

/** The pictures of a new lesson. */
export interface Media {
  /** Puts a picture into media/ under a safe name; the same source is kept once. */
  add(source: string, bytes: Uint8Array | undefined): PlacedPicture;
  readonly files: readonly ImportedFile[];
}

const LARGEST = 20_000_000;

/** What a picture is by its first bytes; a lesson shows these kinds and no SVG, which can hold scripts. */
function suffixOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('GIF8')) return 'gif';
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'webp' : undefined;
}

export function createMedia(): Media {
  const files: ImportedFile[] = [];
  const placed = new Map<string, PlacedPicture>();
  const ids = createIds();
  return {
    files,
    add(source, bytes) {
      const known = placed.get(source);
      if (known) return known;
      const picture = place(source, bytes);
      placed.set(source, picture);
      return picture;
    },
  };

  function place(source: string, bytes: Uint8Array | undefined): PlacedPicture {
    if (!bytes) return { why: 'it is not in the file' };
    if (bytes.length > LARGEST) return { why: 'it is larger than 20 MB' };
    const suffix = suffixOf(bytes);
    if (suffix === undefined) return { why: 'it is neither PNG, JPEG, GIF nor WebP' };
    const name = source.startsWith('data:') ? '' : (source.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
    const path = `media/${ids(slug(name.replace(/\.[^.]*$/, ''), 'picture'))}.${suffix}`;
    files.push({ path, content: bytes });
    return { path };
  }
}

/** The bytes of a `data:` address; `undefined` where it is none, or not in base64. */
export function dataBytes(address: string): Uint8Array | undefined {
  const [, data] = /^data:image\/[a-z0-9.+-]{1,40}(?:;[^,]{0,100})?;base64,([\s\S]*)$/i.exec(address) ?? [];
  if (data === undefined) return undefined;
  const clean = data.replace(/%3d/gi, '=').replace(/[^A-Za-z0-9+/=]/g, '');
  try {
    return toByteArray(clean.padEnd(Math.ceil(clean.length / 4) * 4, '='));
  } catch {
    return undefined;
  }
}
