/** Where a section tells its figures, as soon as it has them. */
export interface Report {
  /**
   * @param bound what the figure must keep to, or a remark where it need not
   * @param met whether it does; left out where there is nothing to keep to
   */
  row(what: string, figure: string, bound?: string, met?: boolean): void;
  /** What is being measured now, for whoever sits before a terminal. */
  progress(doing: string): void;
}

/** Figures in columns on one stream, progress as one line that comes and goes on the other. */
export class TableReport implements Report {
  /** Bounds that a figure has missed, as they were told. */
  readonly missed: string[] = [];
  bounds = 0;
  readonly #begun = performance.now();

  title(text: string): void {
    this.#clear();
    console.log(`\n${text}`);
  }

  row(what: string, figure: string, bound = '', met?: boolean): void {
    this.#clear();
    if (met !== undefined) this.bounds++;
    if (met === false) this.missed.push(`${what}: ${figure}, ${bound}`);
    const verdict = met === undefined ? '' : met ? 'met' : 'MISSED';
    console.log(`${what.padEnd(58)} ${figure.padStart(24)}  ${bound.padEnd(26)} ${verdict}`.trimEnd());
  }

  progress(doing: string): void {
    if (!process.stderr.isTTY) return;
    const seconds = Math.round((performance.now() - this.#begun) / 1000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    this.#clear();
    process.stderr.write(`${time} ${doing}…`.slice(0, (process.stderr.columns ?? 80) - 1));
  }

  #clear(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }
}
