/** A path as the address of a Markdown link, which ends at a blank or a parenthesis, and in which some signs mean more. */
export const writtenAddress = (path: string): string =>
  path.replace(/[\s()<>%#?&\\]/g, (unit) =>
    /[()]/.test(unit) ? `%${unit.charCodeAt(0).toString(16)}` : encodeURIComponent(unit),
  );
