import type { Chunk } from '../../../markdown/chunk/chunk.ts';
import { inlineText } from '../../../markdown/plain-text.ts';
import type { Entry } from '../../../model/reference.ts';
import { nameForms, standsAlone } from '../../../reference/name-matcher.ts';
import { Attached } from '../../../text/attached.ts';

/** Number of characters to search after one change: a long text times many names must not freeze the program. */
const BUDGET = 200_000_000;

/** The entries of reference.yaml that the parts name, each stored with the chunk that does. */
export class NameSearch {
  readonly #texts = new Attached<Chunk, string>();
  /** By the forms of a name: the chunk that contains one, or nothing. */
  readonly #found = new Map<string, { readonly forms: readonly string[]; chunk: Chunk | undefined }>();
  #chunks: () => readonly Chunk[] = () => [];
  #left = BUDGET;

  /** @returns whether an earlier answer has changed */
  update(chunks: () => readonly Chunk[], gone: ReadonlySet<Chunk>, fresh: ReadonlySet<Chunk>): boolean {
    this.#chunks = chunks;
    this.#left = BUDGET;
    let changed = false;
    for (const answer of this.#found.values()) {
      const { chunk, forms } = answer;
      if (chunk && !gone.has(chunk)) continue;
      answer.chunk = this.#search(forms, fresh) ?? (chunk && this.#search(forms, chunks()));
      if (!answer.chunk !== !chunk) changed = true;
    }
    return changed;
  }

  /** Forgets all questions. */
  clear(): void {
    this.#found.clear();
  }

  isNamed(entry: Entry): boolean {
    const forms = nameForms(entry);
    const key = forms.join('\n');
    const known = this.#found.get(key) ?? { forms, chunk: this.#search(forms, this.#chunks()) };
    this.#found.set(key, known);
    return known.chunk !== undefined;
  }

  #search(forms: readonly string[], chunks: Iterable<Chunk>): Chunk | undefined {
    for (const chunk of chunks) {
      const text = this.#textOf(chunk);
      this.#left -= text.length * forms.length;
      if (this.#left < 0 || forms.some((form) => standsAlone(form, text))) return chunk;
    }
    return undefined;
  }

  /**
   * The text of a chunk, as shown and as written. White space is collapsed, but no name continues across a blank line.
   */
  #textOf(chunk: Chunk): string {
    const known = this.#texts.get(chunk);
    if (known !== undefined) return known;
    const shown = chunk.tokens.flatMap((token) =>
      token.type === 'inline' ? inlineText(token.children).replace(/\s+/g, ' ') : [],
    );
    const written = chunk.text.replace(/\s+/g, (blank) =>
      /(?:\r\n?|\n)[^\r\n]*[\r\n]/.test(blank) ? '\n' : ' ',
    );
    const text = [...shown, written].join('\n').replaceAll('’', "'");
    this.#texts.set(chunk, text);
    return text;
  }
}
