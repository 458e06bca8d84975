/** One file of a site, its path relative to the site's folder. */
export type SiteFile =
  | { readonly path: string; readonly text: string }
  /** A file of a lesson's folder, to be copied unchanged. */
  | { readonly path: string; readonly lesson: string; readonly copyOf: string };
