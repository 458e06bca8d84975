/** One thing to check: a lesson by its folder, or a Markdown file that belongs to none. Paths are absolute. */
export interface Target {
  readonly kind: 'lesson' | 'file';
  readonly path: string;
}
