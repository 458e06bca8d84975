import type { Surface } from '../src/desk/surface.ts';
import { formatMessage } from '../src/model/message.ts';
import { createNameMatcher } from '../src/reference/name-matcher.ts';
import type { RenderOptions } from '../src/render/render-context.ts';
import type { SentLesson } from './sent-lesson.ts';

/** A page of the site: in English, with the pictures and files that the site contains. */
export function siteSurface({ lesson, files }: SentLesson): Surface {
  const address = (path: string): string | undefined =>
    files.has(path) ? path.split('/').map(encodeURIComponent).join('/') : undefined;
  const parts = new Set(lesson.files.map(({ path }) => path));
  const render: RenderOptions = {
    typography: true,
    names: createNameMatcher(lesson.reference),
    picture: address,
    // All parts are on this page.
    link: (path, rest) => (parts.has(path) ? (rest.startsWith('#') ? rest : '#main') : address(path)),
  };
  return { language: 'en', localize: formatMessage, render };
}
