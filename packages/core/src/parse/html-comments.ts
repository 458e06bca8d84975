/** One comment in a text, `<!--` and `-->` included. */
export interface HtmlComment {
  readonly start: number;
  readonly end: number;
  /** False where it was never closed and swallows the rest of the file. */
  readonly closed: boolean;
}

/** The comments between two offsets of a text. */
export function htmlComments(text: string, from: number, to: number): HtmlComment[] {
  const comments: HtmlComment[] = [];
  for (let start = text.indexOf('<!--', from); start >= 0 && start < to; ) {
    // `<!-->` is a whole comment.
    const close = text.indexOf('-->', start + 2);
    const closed = close >= 0 && close < to;
    const end = closed ? close + 3 : to;
    comments.push({ start, end, closed });
    start = text.indexOf('<!--', end);
  }
  return comments;
}

/** What is left of HTML without its comments. */
export function withoutComments(html: string): string {
  return html.replace(/<!--(?:-?>|[\s\S]*?(?:-->|$))/g, '').trim();
}
