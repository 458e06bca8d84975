import type { Stop } from '../../markdown/chunk/heading-place.ts';
import type { Holder } from '../../model/note.ts';
import { firstIndex } from '../../text/first-index.ts';
import type { OutlineEntry } from './outline.ts';

/** A run of headings, up to, not including, another one, whose text one entry holds. */
interface Held {
  readonly from: Stop;
  readonly to: Stop | undefined;
  readonly holder: Holder;
}

/** Knows what holds the text under each heading of a part; it holds as long as the outline does. */
export class Holders {
  readonly #held: readonly Held[];
  readonly #own: Holder;
  readonly #introduction: Holder;

  constructor(path: string, entries: readonly (OutlineEntry & { readonly holder: Holder })[]) {
    this.#held = entries
      .flatMap(({ runs, holder }) => runs.map(({ from, to }) => ({ from, to, holder })))
      .sort((a, b) => compare(a.from, b.from));
    this.#own = { kind: 'part', id: path };
    this.#introduction = path === 'lesson.md' ? { kind: 'introduction', id: path } : this.#own;
  }

  /** What holds the text between a heading and the next one. */
  under(heading: Stop): Holder {
    const last = this.#held[firstIndex(this.#held, ({ from }) => compare(from, heading) > 0) - 1];
    if (!last) return this.#introduction;
    return last.to === undefined || compare(heading, last.to) < 0 ? last.holder : this.#own;
  }
}

function compare(one: Stop, other: Stop): number {
  return one.chunk - other.chunk || one.heading - other.heading;
}
