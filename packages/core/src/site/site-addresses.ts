import { isQuietSvg } from './quiet-svg.ts';

/** Files that a page may show as pictures. */
const pictures = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Files that a page may link to: those that a browser shows or saves, and never runs. SVG and HTML contain scripts. */
const linked =
  /\.(?:avif|csv|docx?|epub|gif|jpe?g|m4a|mp3|mp4|odp|ods|odt|ogg|opus|pdf|png|pptx?|txt|webm|webp|xlsx?)$/i;

/** Whether a file of a lesson's folder may be shown as a picture, by its name. */
export const mayBePicture = (path: string): boolean => pictures.test(path);

/** Whether a page may link to a file of a lesson's folder, by its name. */
export const mayBeLinked = (path: string): boolean => linked.test(path);

/** Whether a picture is allowed on a site: an SVG must contain nothing that would run when it is opened alone. */
export const isQuietPicture = (path: string, bytes: Uint8Array): boolean =>
  !/\.svg$/i.test(path) || isQuietSvg(bytes);
