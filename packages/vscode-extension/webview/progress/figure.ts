import { type PlotOptions, plot } from '@observablehq/plot';

/** A drawable figure, and the same facts as a table. */
export interface Figure {
  /** Headings of the columns; the first column names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the marks of the plot stand for. */
  readonly legend: readonly LegendEntry[];
  /** Draws it for a width in pixels; empty if there are no rows. */
  draw(width: number): Element;
}

export interface LegendEntry {
  readonly mark: 'dot' | 'line' | 'thin' | 'tick' | 'dashes' | 'exam';
  readonly label: string;
}

/** Colors by meaning; the style sheet takes them from the theme. */
export const colours = {
  fill: 'var(--progress-fill)',
  second: 'var(--progress-second)',
  exam: 'var(--progress-exam)',
  muted: 'var(--progress-muted)',
  grid: 'var(--progress-line)',
  track: 'var(--progress-track)',
  page: 'var(--vscode-editor-background, Canvas)',
} as const;

/** Draws a plot that the page's own style sheet styles. */
export function drawn(options: PlotOptions): Element {
  const svg = plot({ className: 'plot-marks', ...options });
  // Plot adds a style sheet of its own, which the page's content policy rightly blocks: progress.css has its rules.
  // Removed before the drawing enters the page, so that there is nothing to block.
  for (const style of svg.querySelectorAll('style')) style.remove();
  // The element around it describes it in words.
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

/** Formats a share in the page's language. */
export function percentOf(share: number): string {
  return new Intl.NumberFormat(document.documentElement.lang || 'en', { style: 'percent' }).format(share);
}
