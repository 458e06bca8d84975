import MiniSearch, { type Options } from 'minisearch';
import { searchWords } from './search-words.ts';

/** A passage that a search finds: a section, a note, or the card of a name. */
export interface SearchPassage {
  /** Position of its lesson in the list. */
  readonly lesson: number;
  /** Id of its element on the page of the lesson; empty for its beginning. */
  readonly place: string;
  readonly title: string;
  readonly text: string;
}

/** A lesson in the list of the index. */
export interface SearchedLesson {
  /** Name of its folder on the site. */
  readonly folder: string;
  readonly title: string;
  readonly language: string;
}

/** What the script of the index sets. */
export interface SearchIndex {
  readonly lessons: readonly SearchedLesson[];
  /** As MiniSearch stores it. */
  readonly index: unknown;
}

/** How passages are indexed; a search must be told the same. */
export const searchOptions = {
  fields: ['title', 'text'],
  storeFields: ['lesson', 'place', 'title', 'text'],
  tokenize: searchWords,
  processTerm: (term: string): string => term,
};

/** Takes up what was stored of an index. */
export function loadIndex({ index }: SearchIndex): MiniSearch {
  return MiniSearch.loadJS(index as Parameters<typeof MiniSearch.loadJS>[0], searchOptions as Options);
}
