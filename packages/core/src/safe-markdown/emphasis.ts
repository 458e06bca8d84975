/** A place where emphasis begins or ends. */
export interface Tag {
  readonly kind: 'em' | 'strong' | 's';
  readonly open: boolean;
}

/** Safe Markdown of a run of text, or emphasis that begins or ends. */
export type InlinePiece = string | Tag;

interface Pair {
  readonly kind: Tag['kind'];
  readonly open: number;
  close: number;
  /** The emphasis around it. */
  readonly parent: Pair | undefined;
  sign: string;
  /** Whether other emphasis that is written stands in it. */
  holds: boolean;
}

/** So often the signs are looked at anew after some were left out, which changes what stands beside others. */
const PASSES = 4;

/**
 * Runs of text with the signs of emphasis between them. Whether a sign is read as one hangs on what stands beside it,
 * and parsers differ where that is close: there the words stay and the emphasis is left out.
 *
 * Source: CommonMark 0.31.2, 6.2 Emphasis and strong emphasis.
 */
export function withEmphasis(pieces: readonly InlinePiece[]): string {
  let pairs = pairsIn(pieces);
  for (let pass = 0; pass < PASSES && pairs.length > 0; pass++) {
    const shown = signed(pieces, pairs);
    const { before, after } = neighbours(shown);
    const read = pairs.filter((pair) => isRead(pair, before, after));
    if (read.length === pairs.length) return joined(shown);
    pairs = read;
  }
  return joined(signed(pieces, []));
}

function pairsIn(pieces: readonly InlinePiece[]): Pair[] {
  const pairs: Pair[] = [];
  const open: Pair[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (typeof piece === 'string') continue;
    if (piece.open) {
      open.push({ kind: piece.kind, open: at, close: -1, parent: open.at(-1), sign: '', holds: false });
      pairs.push(open.at(-1) as Pair);
    } else {
      const pair = open.pop();
      if (pair) pair.close = at;
    }
  }
  return pairs.filter(({ close }) => close >= 0);
}

/** The pieces as strings, with the signs of the pairs that are written. */
function signed(pieces: readonly InlinePiece[], pairs: readonly Pair[]): string[] {
  const written = new Set(pairs);
  const shown = pieces.map((piece) => (typeof piece === 'string' ? piece : ''));
  for (const pair of pairs) pair.holds = false;
  for (const pair of pairs) {
    const around = writtenAround(pair, written);
    if (around) around.holds = true;
    // One sign in the other are different ones, so that no run of them can be divided otherwise.
    const unit = around?.sign.startsWith('*') ? '_' : '*';
    pair.sign = pair.kind === 's' ? '~~' : pair.kind === 'strong' ? unit + unit : unit;
    shown[pair.open] = pair.sign;
    shown[pair.close] = pair.sign;
  }
  return shown;
}

function writtenAround({ parent }: Pair, written: ReadonlySet<Pair>): Pair | undefined {
  let around = parent;
  while (around && !written.has(around)) around = around.parent;
  return around;
}

/** For each piece the character before it and the one after it; '' at the ends. */
function neighbours(shown: readonly string[]): { before: string[]; after: string[] } {
  const before: string[] = [];
  const after: string[] = [];
  let last = '';
  for (const piece of shown) {
    before.push(last);
    last = [...piece.slice(-2)].at(-1) ?? last;
  }
  let next = '';
  for (let at = shown.length - 1; at >= 0; at--) {
    after[at] = next;
    const [first] = shown[at] ?? '';
    next = first ?? next;
  }
  return { before, after };
}

function isRead(pair: Pair, before: readonly string[], after: readonly string[]): boolean {
  const { open, close, sign, parent, holds } = pair;
  const beside = [before[open], after[open], before[close], after[close]].map((unit) => unit ?? '') as Four;
  if (beside.some((unit) => unit === sign[0])) return false;
  const [beforeOpen, afterOpen, beforeClose, afterClose] = beside.map(kindOf) as Four;
  if (!leans(afterOpen, beforeOpen) || !leans(beforeClose, afterClose)) return false;
  const plain = !leans(beforeOpen, afterOpen) && !leans(afterClose, beforeClose);
  return plain || (!sign.startsWith('_') && !holds && parent === undefined);
}

type Four = [string, string, string, string];

/** Whether a sign leans on the character at one side of it, with another at its other side. */
function leans(side: string, other: string): boolean {
  return side !== 'blank' && (side === 'word' || other !== 'word');
}

function kindOf(unit: string): 'blank' | 'word' | 'sign' {
  if (unit === '' || /\s/.test(unit)) return 'blank';
  return /[\p{P}\p{S}]/u.test(unit) ? 'sign' : 'word';
}

/** The pieces as one, where no piece makes with the one before it what neither is: a picture, an address. */
function joined(pieces: readonly string[]): string {
  let markdown = '';
  for (const piece of pieces) {
    if (piece.startsWith('[') && markdown.endsWith('!')) markdown = `${markdown.slice(0, -1)}&#33;${piece}`;
    else if (piece.startsWith('.') && /www$/i.test(markdown.slice(-3))) markdown += `&#46;${piece.slice(1)}`;
    else markdown += piece;
  }
  return markdown;
}
