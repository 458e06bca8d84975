import type { Token } from 'markdown-it';
import type { Piece } from '../model/block.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Marker } from '../model/note.ts';
import { headingPlaces } from './heading-places.ts';
import { elementId } from './html.ts';
import { passageIndex } from './passage-index.ts';

/**
 * What the HTML of some text depends on besides its own tokens. The answers may change with an edit elsewhere, so
 * nothing else asks about the rest of the lesson.
 */
export interface PassageFacts {
  /** The marker at an offset of a piece; counts as shown if it has a note. `undefined` if there is none. */
  marker(piece: Piece, offset: number): Marker | undefined;
  /** Element id of a heading in the text, by the offset of its line in its piece. */
  headingId(piece: Piece, offset: number): string | undefined;
  /** Id of the element on the page that a link to `name` in a file leads to; `undefined` if it is not on the page. */
  place(path: string, name: string): string | undefined;
  /** The address of a picture of the folder; `undefined` shows its alternative text. */
  picture(path: string): string | undefined;
  /** The address of another file of the folder; `undefined` shows only the words of the link. */
  link(path: string, rest: string): string | undefined;
  /** The position of a table among those shown so far, from 1: regions of one page need distinct names. */
  tableNumber(table: Token): number;
}

/** How an application shows what is in the folder, see `RenderOptions`. */
export interface Addresses {
  readonly picture?: ((path: string) => string | undefined) | undefined;
  readonly link?: ((path: string, rest: string) => string | undefined) | undefined;
}

/**
 * Answers from the lesson itself.
 *
 * @param shown gets the markers that were asked for and have a note
 */
export function passageFacts(lesson: Lesson, { picture, link }: Addresses, shown: Set<Marker>): PassageFacts {
  const tables = new Set<Token>();
  return {
    marker(piece, offset) {
      const marker = passageIndex(lesson)
        .markers.get(piece.file)
        ?.get(piece.start + offset);
      if (marker?.note) shown.add(marker);
      return marker;
    },
    headingId: (piece, offset) => headingPlaces(lesson).ownId(piece.file, piece.start + offset),
    place: (path, name) => lessonPlace(lesson, path, name),
    picture: (path) => picture?.(path),
    link: (path, rest) => link?.(path, rest),
    tableNumber: (table) => tables.add(table).size,
  };
}

/** Id of the element on the page of a lesson that `#name` leads to from one of its files; `undefined` if none has it. */
export function lessonPlace(lesson: Lesson, path: string, name: string): string | undefined {
  const { paths, sectionIds } = passageIndex(lesson);
  if (!paths.has(path)) return undefined;
  return sectionIds.has(name) ? elementId('section', name) : headingPlaces(lesson).target(path, name);
}
