import { countLetters, type Letters, type PassageLetters } from './passage-letters.ts';

/** A word of the passage and its index in its block. */
export interface PassageWord extends Letters {
  readonly block: number;
  readonly index: number;
  readonly text: string;
}

/** How far a step goes. */
export type Step = 'word' | 'sentence' | 'line' | 'block' | 'line-edge' | 'passage-edge';

/**
 * The words of the passage in its language, and the steps from one to another. A block is split on first use: blocks
 * without a selection cost nothing.
 */
export class PassageWords {
  readonly #letters: PassageLetters;
  readonly #language: string | undefined;
  readonly #blocks = new Map<number, readonly PassageWord[]>();

  /** @param language BCP 47 tag; an unknown one counts as none */
  constructor(letters: PassageLetters, language: string) {
    this.#letters = letters;
    this.#language = supported(language);
  }

  /** The word at a letter, else the first one after it, else the last one. `undefined` in a passage without words. */
  at(letter: number): PassageWord | undefined {
    const blocks = this.#letters.blocks;
    const block = blocks.findIndex(({ to }) => to > letter);
    const found = block < 0 ? undefined : this.#of(block).find(({ to }) => to > letter);
    if (found) return found;
    return (block < 0 ? undefined : this.#first(block + 1, 1)) ?? this.#last(blocks.length - 1);
  }

  /** A span widened to whole words. */
  whole({ from, to }: Letters): Letters {
    const first = this.at(from);
    const last = this.at(to - 1);
    return {
      from: first && first.from < from ? first.from : from,
      to: last && last.from < to && last.to > to ? last.to : to,
    };
  }

  /** The word one step away; the same one if there is none. */
  step(word: PassageWord, step: Step, by: 1 | -1): PassageWord {
    switch (step) {
      case 'word':
        return this.#next(word, by) ?? word;
      case 'sentence':
        return this.#sentence(word, by);
      case 'block':
        return this.#blockwise(word, by);
      case 'line':
        return this.#line(word, by);
      case 'line-edge':
        return this.#alongLine(word, by);
      case 'passage-edge':
        return (by < 0 ? this.#first(0, 1) : this.#last(this.#letters.blocks.length - 1)) ?? word;
    }
  }

  #next({ block, index }: PassageWord, by: 1 | -1): PassageWord | undefined {
    return this.#of(block)[index + by] ?? (by > 0 ? this.#first(block + 1, 1) : this.#last(block - 1));
  }

  #blockwise(word: PassageWord, by: 1 | -1): PassageWord {
    // Backward goes to the start first, as in editors.
    if (by < 0 && word.index > 0) return this.#of(word.block)[0] ?? word;
    return (by > 0 ? this.#first(word.block + 1, 1) : this.#first(word.block - 1, -1)) ?? word;
  }

  #sentence(word: PassageWord, by: 1 | -1): PassageWord {
    const block = this.#letters.blocks[word.block];
    if (!block) return word;
    const starts = segments(block.text, 'sentence', this.#language).map(
      ({ index }) => block.from + countLetters(block.text, index),
    );
    const start =
      by > 0 ? starts.find((letter) => letter > word.from) : starts.findLast((letter) => letter < word.from);
    const found = start === undefined ? undefined : this.at(start);
    if (found && found.block === word.block && found.from !== word.from) return found;
    return (by > 0 ? this.#first(word.block + 1, 1) : this.#last(word.block - 1)) ?? word;
  }

  /** The word above or below, in the current layout. */
  #line(word: PassageWord, by: 1 | -1): PassageWord {
    const wanted = this.#box(word);
    const middle = (wanted.left + wanted.right) / 2;
    let line: DOMRect | undefined;
    let best: PassageWord | undefined;
    let distance = Number.POSITIVE_INFINITY;
    for (let next = this.#next(word, by); next; next = this.#next(next, by)) {
      const box = this.#box(next);
      if (sameLine(box, wanted)) continue;
      line ??= box;
      if (!sameLine(box, line)) break;
      const off = Math.max(box.left - middle, middle - box.right, 0);
      if (off < distance) [best, distance] = [next, off];
    }
    return best ?? word;
  }

  #alongLine(word: PassageWord, by: 1 | -1): PassageWord {
    const line = this.#box(word);
    let last = word;
    for (
      let next = this.#next(word, by);
      next && sameLine(this.#box(next), line);
      next = this.#next(next, by)
    )
      last = next;
    return last;
  }

  #box(word: PassageWord): DOMRect {
    const range = this.#letters.range(word);
    // A hyphenated word has two: it belongs to the line on which it starts.
    return range?.getClientRects()[0] ?? range?.getBoundingClientRect() ?? new DOMRect();
  }

  #first(block: number, by: 1 | -1): PassageWord | undefined {
    for (let at = block; at >= 0 && at < this.#letters.blocks.length; at += by) {
      const [word] = this.#of(at);
      if (word) return word;
    }
    return undefined;
  }

  #last(block: number): PassageWord | undefined {
    for (let at = block; at >= 0; at--) {
      const word = this.#of(at).at(-1);
      if (word) return word;
    }
    return undefined;
  }

  #of(block: number): readonly PassageWord[] {
    const known = this.#blocks.get(block);
    if (known) return known;
    const { text, from } = this.#letters.blocks[block] ?? { text: '', from: 0 };
    const words: PassageWord[] = [];
    let letter = from;
    let offset = 0;
    for (const { segment, index, isWordLike } of segments(text, 'word', this.#language)) {
      letter += countLetters(text.slice(offset, index), index - offset);
      offset = index;
      if (!isWordLike) continue;
      const to = letter + countLetters(segment, segment.length);
      words.push({ from: letter, to, block, index: words.length, text: segment });
    }
    this.#blocks.set(block, words);
    return words;
  }
}

function segments(
  text: string,
  granularity: 'word' | 'sentence',
  language: string | undefined,
): Intl.SegmentData[] {
  // A line break of the Markdown ends no sentence.
  return [...new Intl.Segmenter(language, { granularity }).segment(text.replace(/[\r\n]/g, ' '))];
}

function supported(language: string): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}

/** Compares lines by their middles: a raised or smaller word has another top. */
function sameLine(one: DOMRect, other: DOMRect): boolean {
  const middle = (one.top + one.bottom) / 2;
  return middle > other.top && middle < other.bottom;
}
