const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain words as HTML text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (unit) => special[unit] ?? unit);
}
