/** One comment in a text, including `<!--` and `-->`. */
export interface HtmlComment {
  readonly start: number;
  readonly end: number;
  /** False if it was never closed and swallows the rest of its block. */
  readonly closed: boolean;
}

/** Finds the comments in the HTML of one block, by its offsets. Does not search the text after the block. */
export function htmlComments(html: string): HtmlComment[] {
  const comments: HtmlComment[] = [];
  for (let start = html.indexOf('<!--'); start >= 0; ) {
    // `<!-->` is a whole comment.
    const close = html.indexOf('-->', start + 2);
    const end = close < 0 ? html.length : close + 3;
    comments.push({ start, end, closed: close >= 0 });
    start = html.indexOf('<!--', end);
  }
  return comments;
}

/** Returns HTML without its comments. */
export function withoutComments(html: string): string {
  return html.replace(/<!--(?:-?>|[\s\S]*?(?:-->|$))/g, '').trim();
}

/** Whether HTML is a single comment and nothing else. */
export function isComment(html: string): boolean {
  return html.trimStart().startsWith('<!--') && withoutComments(html) === '';
}
