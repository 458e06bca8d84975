import type { LessonText } from '../../lesson/lesson-text.ts';
import type { Chunk } from '../../markdown/chunk/chunk.ts';
import type { Changes } from './changes-between.ts';

/** Knows whether a lesson has any chunk that may hold something, so that one without need not be searched. */
class ChunkCount {
  readonly #may: (chunk: Chunk) => boolean;
  readonly #word: string;
  #chunks = 0;

  /**
   * @param may whether a chunk may hold it
   * @param word that stands in what is no chunk and holds it: YAML
   */
  constructor(may: (chunk: Chunk) => boolean, word: string) {
    this.#may = may;
    this.#word = word;
  }

  turn({ gone, fresh }: Changes): void {
    for (const chunk of gone) if (this.#may(chunk)) this.#chunks--;
    for (const chunk of fresh) if (this.#may(chunk)) this.#chunks++;
  }

  some({ parts, reference }: LessonText): boolean {
    const yaml = [parts[0]?.head, reference?.file.text];
    return this.#chunks > 0 || yaml.some((text) => text?.includes(this.#word));
  }
}

/** Counts the chunks that may hold an allow mark. */
export function createAllowCount(): ChunkCount {
  return new ChunkCount(mayAllow, 'allow');
}

/** Counts the chunks that may hold the beginning of a merge conflict. */
export function createConflictCount(): ChunkCount {
  return new ChunkCount(({ text }) => text.includes('<<<<<<<'), '<<<<<<<');
}

function mayAllow({ text, comments }: Chunk): boolean {
  return comments.some(
    ({ role, start }) => role === 'remark' && /<!--\s*allow/y.test(text.slice(start, start + 40)),
  );
}
