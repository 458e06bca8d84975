/** How a file's bytes encode its text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes bytes as UTF-8, unless a byte order mark or a zero in every other byte (UTF-16) says otherwise, or the bytes
 * are not valid UTF-8 (then Windows-1252, which includes Latin-1). Never fails.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = detect(bytes);
  if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function detect(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = Math.min(bytes.length, 256) & ~1;
  if (sample < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  // Blanks and line breaks alone make up one unit in ten, in every script.
  const least = sample / 20;
  if (odd > least && odd > 4 * even) return 'utf-16le';
  if (even > least && even > 4 * odd) return 'utf-16be';
  return undefined;
}
