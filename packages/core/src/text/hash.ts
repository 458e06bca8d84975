/**
 * A number of 32 bits, from 0, that stands for a text: FNV-1a over its UTF-16 units. The same everywhere and for ever, for
 * names and for what is to look like chance; not for secrets.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo and D. Eastlake, "The FNV non-cryptographic hash algorithm", RFC 9923.
 */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

/** A few letters that stand for a text, white space around it left out: short, and not spoilt by quotation marks. */
export function fingerprint(text: string): string {
  return hash(text.trim()).toString(36);
}
