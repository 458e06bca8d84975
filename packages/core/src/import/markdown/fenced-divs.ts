/** A line of a Markdown file with its number, from 1. */
export interface MarkdownLine {
  readonly text: string;
  readonly line: number;
}

/** A block between `::: name` and `:::`, or the lines between such blocks. */
export type DivNode =
  | { readonly kind: 'text'; readonly lines: readonly MarkdownLine[] }
  | {
      readonly kind: 'div';
      /** First class, in lower case, without Quarto's `callout-`. */
      readonly name: string;
      readonly title: string | undefined;
      readonly line: number;
      readonly children: readonly DivNode[];
    };

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const DIV = /^ {0,3}:{3,}\s*(?:\{([^{}]{0,300})\}|([\w-]{1,60})(?:\s[^:{}]{0,200})?)?\s*:*\s*$/;
/** Longest line that opens or closes a div. */
const LONGEST = 1000;
/** Deepest nesting; lessons have three levels. */
const DEEPEST = 6;

type OpenDiv = Extract<DivNode, { kind: 'div' }> & { readonly children: DivNode[] };

/** Divides lines by their fenced divs, as pandoc, Quarto and the Carpentries write them; ignores those in code. */
export function parseDivs(lines: readonly MarkdownLine[]): DivNode[] {
  const root: DivNode[] = [];
  const open: OpenDiv[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const code = FENCE.exec(line.text)?.[1];
    if (code !== undefined) {
      if (fence === undefined) fence = code;
      else if (code.startsWith(fence) && line.text.trim() === code) fence = undefined;
    }
    const outside = fence === undefined && code === undefined;
    const div = outside && line.text.length <= LONGEST ? DIV.exec(line.text) : null;
    const name = div && nameOf(div[1], div[2]);
    if (div && typeof name === 'string' && open.length < DEEPEST) {
      const title = /\btitle\s*=\s*"([^"]*)"/.exec(div[1] ?? '')?.[1];
      const node: OpenDiv = { kind: 'div', name, title, line: line.line, children: [] };
      (open.at(-1)?.children ?? root).push(node);
      open.push(node);
    } else if (div && name === undefined && open.length > 0) {
      open.pop();
    } else {
      const siblings = open.at(-1)?.children ?? root;
      const last = siblings.at(-1);
      if (last?.kind === 'text') (last.lines as MarkdownLine[]).push(line);
      else siblings.push({ kind: 'text', lines: [line] });
    }
  }
  return root;
}

function nameOf(attributes: string | undefined, word: string | undefined): string | undefined {
  const name =
    attributes === undefined ? word : (/\.([\w-]+)/.exec(attributes)?.[1] ?? /#(\w+)/.exec(attributes)?.[1]);
  return name?.toLowerCase();
}

/** Turns the older form, a quote with `{: .challenge}` under it, into fenced divs, so that there is only one form. */
export function divsFromQuotes(lines: readonly MarkdownLine[]): MarkdownLine[] {
  const written: MarkdownLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    while (lines[end]?.text.startsWith('>')) end++;
    const name = end > at ? /^\{:\s*\.([\w-]{1,60})\s*\}\s*$/.exec(lines[end]?.text ?? '')?.[1] : undefined;
    if (name === undefined) {
      for (const line of lines.slice(at, Math.max(end, at + 1))) written.push(line);
      at = Math.max(end, at + 1) - 1;
      continue;
    }
    const inner = lines.slice(at, end).map(({ text, line }) => ({ text: text.replace(/^> ?/, ''), line }));
    const edge = (text: string, line: number): MarkdownLine => ({ text, line });
    written.push(edge(`::: ${name}`, lines[at]?.line ?? 1));
    for (const line of divsFromQuotes(inner)) written.push(line);
    written.push(edge(':::', lines[end]?.line ?? 1));
    at = end;
  }
  return written;
}
