/**
 * The address of a file that comes with this program.
 *
 * @param path relative to the folder that contains those of the code: `dist`, or `src` where nothing was built. The bundled
 *   command is as deep in it as this file.
 */
export const ownFile = (path: string): URL => new URL(`../${path}`, import.meta.url);
