import { toByteArray } from 'base64-js';
import { pictureName } from '../edit/picture-name.ts';
import type { ImportedFile } from './import-result.ts';

/** Where a picture is in the lesson, or why it is not part of it. */
export type PlacedPicture = { readonly path: string } | { readonly why: string };

/** The pictures of a new lesson. */
export interface Media {
  /** Puts a picture into media/ under a safe name; the same source is stored once. */
  add(source: string, bytes: Uint8Array | undefined): PlacedPicture;
  readonly files: readonly ImportedFile[];
}

const LARGEST = 20_000_000;

/** Parts that a drawing does not need, and that could run when it is opened by itself. */
const RUNS = /<(?:\w+:)?script|\son[a-z]+\s*=|javascript:|<!ENTITY|<(?:\w+:)?(?:iframe|object|embed)[\s>]/i;

/** The media type of a picture by its first bytes. */
function typeOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('GIF8')) return 'image/gif';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  return SVG.test(drawingText(bytes.subarray(0, 4096))) ? 'image/svg+xml' : undefined;
}

const SVG =
  /^\s*(?:<\?xml[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE\s+svg[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:\w+:)?svg[\s>]/i;

function drawingText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function createMedia(): Media {
  const files: ImportedFile[] = [];
  const placed = new Map<string, PlacedPicture>();
  const taken = new Set<string>();
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
    const type = typeOf(bytes);
    if (type === undefined) return { why: 'it is neither PNG, JPEG, GIF, WebP nor SVG' };
    if (type === 'image/svg+xml' && RUNS.test(drawingText(bytes))) return { why: 'it contains a script' };
    const file = source.startsWith('data:') ? '' : (source.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
    const name = pictureName({ file, type }, (wanted) => taken.has(wanted))?.name ?? 'picture';
    taken.add(name);
    const path = `media/${name}`;
    files.push({ path, content: bytes });
    return { path };
  }
}

/** The bytes of a `data:` address; `undefined` if it is not one, or not in base64. */
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
