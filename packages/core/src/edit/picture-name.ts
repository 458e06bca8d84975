import { lessonId } from '../text/lesson-id.ts';

/**
 * Picture types that a lesson shows, by media type, with their file extensions. SVG is only shown as a picture, so a
 * script in it never runs.
 */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** Words in names from programs that do not describe the picture. */
const sayNothing = new Set(
  'image img dsc dscn pxl photo picture pasted clipboard unnamed untitled download screen screenshot shot capture bildschirmfoto of at from am pm'.split(
    ' ',
  ),
);

/** Media types of the pictures that a lesson shows. */
export const pictureTypes: readonly string[] = Object.keys(endings);

/** The file name of a picture in a lesson, and an initial description. */
export interface PictureName {
  readonly name: string;
  readonly alt: string;
}

/**
 * Names a picture after its own file, otherwise after the heading above it. Safe in every file system and in Markdown.
 *
 * @param file its original name, if any
 * @param heading words of the heading above it, if any
 * @param taken whether the folder has a file of that name
 * @returns `undefined` for a type that a lesson does not show
 */
export function pictureName(
  { file = '', type, heading }: { readonly file?: string; readonly type?: string; readonly heading?: string },
  taken: (name: string) => boolean,
): PictureName | undefined {
  const dot = file.lastIndexOf('.');
  const stem = dot < 0 ? file : file.slice(0, dot);
  const suffix = dot < 0 ? '' : file.slice(dot + 1);
  const ending = endings[type ?? ''] ?? endingOf(suffix);
  if (!ending) return undefined;
  const own = lessonId(stem, '');
  const base = saysNothing(own) ? lessonId(heading ?? '', 'picture') : own;
  const short = base.slice(0, 60).replace(/-+$/, '');
  let name = `${short}.${ending}`;
  for (let number = 2; taken(name); number++) name = `${short}-${number}.${ending}`;
  return { name, alt: words(base === own ? stem : (heading ?? '')) || 'Picture' };
}

function saysNothing(id: string): boolean {
  const parts = id.split('-').map((word) => word.replace(/\d+$/, ''));
  return parts.every((word) => word === '' || sayNothing.has(word));
}

function endingOf(suffix: string): string | undefined {
  const lower = suffix.toLowerCase();
  const known = lower === 'jpeg' ? 'jpg' : lower;
  return Object.values(endings).find((ending) => ending === known);
}

/** A name as words that are allowed between the brackets of a picture. */
function words(name: string): string {
  const plain = name.replace(/[-_[\]\\\s]+/g, ' ').trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
