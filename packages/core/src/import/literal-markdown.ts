/** Addresses stay unchanged: characters that would be escaped belong to them. */
const ADDRESS =
  /(?<![a-z0-9.+-])https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:\/[^\s<>"“”‘’«»`\\*[\]{}|^&~]*)?/gi;
const PLAIN_ADDRESS = /^https?:\/\/(?:[\w.?=%#,;+@!$:-]|\/(?!\/))*$/i;

/**
 * Text as inline Markdown that renders as exactly that text: escapes whatever Markdown would interpret, and nothing
 * else. Line breaks become spaces.
 */
export function literalMarkdown(text: string): string {
  const flat = text.replace(/(?<!\s)\s*\n\s*/g, ' ');
  let markdown = '';
  let from = 0;
  for (const match of flat.matchAll(ADDRESS)) {
    const [address] = match;
    const end = match.index + address.length;
    // Only simple bare addresses have a clear end and content.
    const bare = /^(?:\s|$)/.test(flat.slice(end, end + 1)) && PLAIN_ADDRESS.test(address);
    markdown += escapeSigns(flat.slice(from, match.index)) + (bare ? address : `<${address}>`);
    from = end;
  }
  return markdown + escapeSigns(flat.slice(from));
}

function escapeSigns(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#|[A-Za-z])/g, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\/(?=\/)/g, '/\\');
}

/** Line starts that would open a heading, a list, a quote, a rule or a table. */
const OPENING =
  /^(?:(#{1,6})(?=\s|$)|(>|[-+](?=\s|$)|=+\s*$|(?:[-_]\s*){3,}$|\||[:-][-:|\s]*$)|(\d{1,9})([.)])(?=\s|$))/;

/** Inline Markdown that opens nothing at the start of a line. */
export function atLineStart(markdown: string): string {
  return markdown.replace(OPENING, (whole, _hashes, _sign, digits?: string, dot?: string) =>
    digits === undefined ? `\\${whole}` : `${digits}\\${dot}`,
  );
}
