import { type Language, type Prose, type ProseWord, randomWord } from './random-prose.ts';
import type { RandomSource } from './random-source.ts';

/** A passage with a highlight in it. */
export interface Highlighted {
  readonly prose: Prose;
  /** The highlighted words, in order. */
  readonly own: readonly ProseWord[];
  readonly language: Language;
  readonly random: RandomSource;
}

type Edit = (highlighted: Highlighted) => Prose;
type Sentence = Prose[number][number];

/**
 * Authors' edits of a passage, by name. Each returns another passage of the same words, except for those that it
 * changes.
 */
export const proseEdits: Readonly<Record<string, Edit>> = {
  'nothing is changed': ({ prose }) => prose,
  'words are inserted inside': (given) => {
    const at = given.own[1 + given.random.below(Math.max(1, given.own.length - 1))];
    return insertBefore(given, at, 1 + given.random.below(6));
  },
  'a word is inserted before its last': (given) =>
    given.own.length > 1 ? insertBefore(given, given.own.at(-1), 1) : given.prose,
  'a sentence is inserted inside': (given) => {
    const at = given.own[1 + given.random.below(Math.max(1, given.own.length - 1))];
    return insertBefore(given, at, 8 + given.random.below(12));
  },
  'words inside are replaced': (given) => {
    const some = Math.min(0.25, 1.5 / given.own.length);
    return reworded(given, given.own.slice(1, -1), some);
  },
  'a word inside is deleted': (given) => {
    const at = given.own[1 + given.random.below(Math.max(1, given.own.length - 2))];
    return given.own.length > 2 ? without(given.prose, [at]) : given.prose;
  },
  'its first or last word is replaced': (given) =>
    reworded(given, [given.random.chance(0.5) ? given.own[0] : given.own.at(-1)], 1),
  'its first or last word is deleted': (given) =>
    without(given.prose, [given.random.chance(0.5) ? given.own[0] : given.own.at(-1)]),
  'words are inserted at its ends': (given) => {
    const { own, random } = given;
    const count = random.chance(0.5) ? 1 : 1 + random.below(12);
    return random.chance(0.5) ? insertBefore(given, own[0], count) : insertBehind(given, own.at(-1), count);
  },
  'words beside it are replaced': (given) => {
    const words = given.prose.flat(2);
    const at = words.indexOf(given.own[0] as ProseWord);
    const before = words.slice(Math.max(0, at - 20), at);
    return reworded(
      given,
      [...before, ...words.slice(at + given.own.length, at + given.own.length + 20)],
      0.3,
    );
  },
  'words beside it are deleted': (given) => {
    const words = given.prose.flat(2);
    const at = words.indexOf(given.own[0] as ProseWord);
    const count = 1 + given.random.below(6);
    return without(
      given.prose,
      given.random.chance(0.5)
        ? words.slice(Math.max(0, at - count), at)
        : words.slice(at + given.own.length, at + given.own.length + count),
    );
  },
  'all is reworded a little': (given) => reworded(given, given.prose.flat(2), 0.08),
  'all is reworded much': (given) => reworded(given, given.prose.flat(2), 0.25),
  'it is deleted': ({ prose, own }) => without(prose, own),
  'its sentences are deleted': (given) => without(given.prose, sentencesOf(given).flat()),
  'its paragraphs are deleted': (given) => {
    const gone = paragraphsOf(given);
    return given.prose.filter((paragraph) => !gone.includes(paragraph));
  },
  'its sentences are moved': (given) => {
    const moved = sentencesOf(given);
    return withSentences(given, without(given.prose, moved.flat()), moved);
  },
  'its words alone are moved': (given) => {
    const rest = without(given.prose, given.own);
    const at = rest.flat(2)[given.random.below(rest.flat(2).length)];
    return mapWords(rest, (word) => (word === at ? [...given.own, word] : [word]));
  },
  'its paragraphs are moved': (given) => {
    const moved = paragraphsOf(given);
    const rest = given.prose.filter((paragraph) => !moved.includes(paragraph));
    return rest.toSpliced(given.random.below(rest.length + 1), 0, ...moved);
  },
  'paragraphs are shuffled': ({ prose, random }) =>
    prose
      .map((paragraph) => ({ paragraph, by: random.below(1000) }))
      .sort((a, b) => a.by - b.by)
      .map(({ paragraph }) => paragraph),
  'its sentences are doubled': (given) => withSentences(given, given.prose, copied(sentencesOf(given))),
  'its sentences are doubled beside them': (given) =>
    besideSentences(given, given.prose, copied(sentencesOf(given))),
  'its paragraphs are doubled': (given) => {
    const copy = paragraphsOf(given).map((paragraph) => copied(paragraph));
    return given.prose.toSpliced(given.random.below(given.prose.length + 1), 0, ...copy);
  },
  'its paragraphs are doubled beside them': (given) => {
    const paragraphs = paragraphsOf(given);
    const at =
      given.prose.indexOf(paragraphs[0] as Sentence[]) + (given.random.chance(0.5) ? paragraphs.length : 0);
    return given.prose.toSpliced(at, 0, ...paragraphs.map((paragraph) => copied(paragraph)));
  },
  'its words are doubled elsewhere and it is reworded': (given) =>
    elsewhere(given, reworded(given, given.own, 0.3), copied([given.own])),
  'words like it come beside it': (given) =>
    besideSentences(given, given.prose, changed(given, sentencesOf(given))),
  'words like it come elsewhere, and it is deleted': (given) =>
    elsewhere(given, without(given.prose, given.own), changed(given, [[...given.own]])),
  'another sentence is moved, another deleted': (given) => {
    const others = given.prose
      .flat()
      .filter((sentence) => !sentence.some((word) => given.own.includes(word)));
    const [moved, gone] = [
      others[given.random.below(others.length)],
      others[given.random.below(others.length)],
    ];
    if (!moved || !gone || moved === gone) return given.prose;
    return withSentences(given, without(given.prose, [...moved, ...gone]), [moved]);
  },
};

function mapWords(prose: Prose, change: (word: ProseWord) => readonly ProseWord[]): Prose {
  return prose
    .map((paragraph) =>
      paragraph.map((sentence) => sentence.flatMap(change)).filter(({ length }) => length > 0),
    )
    .filter(({ length }) => length > 0);
}

function without(prose: Prose, gone: readonly (ProseWord | undefined)[]): Prose {
  const all = new Set(gone);
  return mapWords(prose, (word) => (all.has(word) ? [] : [word]));
}

function reworded(
  { prose, random, language }: Highlighted,
  words: readonly (ProseWord | undefined)[],
  share: number,
): Prose {
  const some = new Set(words.filter(() => random.chance(share)));
  return mapWords(prose, (word) => {
    if (!some.has(word)) return [word];
    const text = randomWord(random, language);
    return text === word.text ? [word] : [{ text, sign: word.sign, for: word }];
  });
}

function newWords({ random, language }: Highlighted, count: number): ProseWord[] {
  return Array.from({ length: count }, () => ({
    text: randomWord(random, language),
    sign: random.chance(0.08) ? language.comma : '',
  }));
}

function insertBefore(given: Highlighted, at: ProseWord | undefined, count: number): Prose {
  return mapWords(given.prose, (word) => (word === at ? [...newWords(given, count), word] : [word]));
}

function insertBehind(given: Highlighted, at: ProseWord | undefined, count: number): Prose {
  return mapWords(given.prose, (word) => (word === at ? [word, ...newWords(given, count)] : [word]));
}

function sentencesOf({ prose, own }: Highlighted): Sentence[] {
  const words = new Set(own);
  return prose.flat().filter((sentence) => sentence.some((word) => words.has(word)));
}

function paragraphsOf({ prose, own }: Highlighted): Sentence[][] {
  const words = new Set(own);
  return prose.filter((paragraph) => paragraph.flat().some((word) => words.has(word)));
}

function copied(sentences: readonly (readonly ProseWord[])[]): Sentence[] {
  return sentences.map((sentence) => sentence.map(({ text, sign }) => ({ text, sign })));
}

/** Copies with at least one different word in each. */
function changed({ random, language }: Highlighted, sentences: readonly Sentence[]): Sentence[] {
  return copied(sentences).map((sentence) => {
    const at = random.below(sentence.length);
    return sentence.map((word, index) =>
      index === at || random.chance(0.1) ? { ...word, text: `${randomWord(random, language)}` } : word,
    );
  });
}

/** Inserts sentences between two others of a paragraph. */
function withSentences({ random }: Highlighted, prose: Prose, sentences: readonly Sentence[]): Prose {
  if (prose.length === 0) return [[...sentences]];
  const place = random.below(prose.length);
  return prose.map((paragraph, at) =>
    at === place ? paragraph.toSpliced(random.below(paragraph.length + 1), 0, ...sentences) : paragraph,
  );
}

/** Adds sentences at the end of a paragraph that is not near the highlight. */
function elsewhere(given: Highlighted, prose: Prose, sentences: readonly Sentence[]): Prose {
  const [first = [], last = first] = [paragraphsOf(given)[0], paragraphsOf(given).at(-1)];
  const [from, to] = [given.prose.indexOf(first), given.prose.indexOf(last)];
  const far = given.prose
    .filter((_, at) => at < from - 2 || at > to + 1)
    .map((paragraph) => paragraph.at(-1)?.at(-1));
  const at = far[given.random.below(far.length)];
  return prose.map((paragraph) =>
    at && paragraph.at(-1)?.includes(at) ? [...paragraph, ...sentences] : paragraph,
  );
}

/** Inserts sentences before or after those with the highlight. */
function besideSentences(given: Highlighted, prose: Prose, sentences: readonly Sentence[]): Prose {
  const own = sentencesOf(given);
  const isBefore = given.random.chance(0.5);
  const at = isBefore ? own[0] : own.at(-1);
  return prose.map((paragraph) =>
    paragraph.flatMap((sentence) => {
      if (sentence !== at) return [sentence];
      return isBefore ? [...sentences, sentence] : [sentence, ...sentences];
    }),
  );
}
