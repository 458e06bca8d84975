/** Fourteen characters that identify a text, for names of files: two FNV-1a hashes of 32 bits each. */
export function longFingerprint(text: string): string {
  let [one, two] = [0x811c9dc5, 0x050c5d1f];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (two >>> 15), 0x01000193);
  }
  return [one, two].map((hash) => (hash >>> 0).toString(36).padStart(7, '0')).join('');
}
