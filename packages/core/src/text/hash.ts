/**
 * Returns an unsigned 32-bit hash of a text: FNV-1a over its UTF-16 units. Stable across platforms and versions. Use it
 * for names and for pseudo-random choices, not for secrets.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo and D. Eastlake, "The FNV non-cryptographic hash algorithm", RFC 9923.
 */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

/** Returns a few letters that identify a text, ignoring white space around it. Short, and safe in quotation marks. */
export function fingerprint(text: string): string {
  return hash(text.trim()).toString(36);
}
