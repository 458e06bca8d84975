import { type PlotOptions, plot } from '@observablehq/plot';

/** A figure that can be drawn, and the same facts as a table. */
export interface Figure {
  /** Headings of the columns; the first column names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the marks of the plot stand for. */
  readonly legend: readonly LegendEntry[];
  /** Draws it for a width in pixels; nothing to draw where there are no rows. */
  draw(width: number): Element;
}

export interface LegendEntry {
  readonly mark: 'dot' | 'line' | 'thin' | 'tick' | 'dashes' | 'exam';
  readonly label: string;
}

/** Colours by what they mean; the style sheet takes them from the theme. */
export const colours = {
  fill: 'var(--progress-fill)',
  second: 'var(--progress-second)',
  exam: 'var(--progress-exam)',
  muted: 'var(--progress-muted)',
  grid: 'var(--progress-line)',
  track: 'var(--progress-track)',
  page: 'var(--vscode-editor-background, Canvas)',
} as const;

/** Draws a plot that the page's own style sheet dresses. */
export function drawn(options: PlotOptions): Element {
  const svg = plot({ className: 'plot-marks', ...options });
  // Plot brings a style sheet of its own, which the page's content policy rightly blocks: progress.css has its rules.
  // It goes before the drawing is in the page, so that there is nothing to block.
  for (const style of svg.querySelectorAll('style')) style.remove();
  // The element around it says in words what it shows.
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

/** A share in the way in which the language of the page writes it. */
export function percentOf(share: number): string {
  return new Intl.NumberFormat(document.documentElement.lang || 'en', { style: 'percent' }).format(share);
}
