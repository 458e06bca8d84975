/** A few letters that stand for a text (FNV-1a): short, and not spoilt by quotation marks. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  const words = text.trim();
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
