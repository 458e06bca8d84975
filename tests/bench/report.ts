import type { Figure } from './judge/figure.ts';
import { showBound, showFigure, type Unit } from './judge/show-figure.ts';
import { type Bound, verdict } from './judge/verdict.ts';

/** Where a section tells its figures, as soon as it has them. */
export interface Report {
  /**
   * Tells a figure, and judges it if there is a bound.
   *
   * @param remark what else there is to say
   */
  judge(what: string, figure: Figure, unit: Unit, bound?: Bound, remark?: string): void;
  /**
   * Tells what no machine disturbs, such as a size, or what is not judged.
   *
   * @param bound what the figure must keep to, or a remark where it need not
   * @param met whether it does; left out where there is nothing to keep to
   */
  row(what: string, figure: string, bound?: string, met?: boolean): void;
  /** What is being measured now, for whoever sits before a terminal. */
  progress(doing: string): void;
  /** So many rounds more than wanted were measured, since others disturbed some. */
  anew(rounds: number): void;
}

/** Figures in columns on one stream, progress as one line that comes and goes on the other. */
export class TableReport implements Report {
  /** Bounds that a figure has missed, as they were told. */
  readonly missed: string[] = [];
  /** Bounds that a figure does not keep to, and other programs may be why. */
  readonly disturbed: string[] = [];
  bounds = 0;
  #anew = 0;
  readonly #begun = performance.now();

  title(text: string): void {
    this.#clear();
    console.log(`\n${text}`);
  }

  /** Ends a section. */
  note(text: string): void {
    this.#clear();
    const anew = this.#anew > 0 ? `; ${this.#anew} rounds were measured anew` : '';
    this.#anew = 0;
    console.log(`  (${text}${anew})`);
  }

  judge(what: string, figure: Figure, unit: Unit, bound?: Bound, remark = ''): void {
    const shown = showFigure(figure, unit);
    if (!bound) {
      this.#line(what, shown, remark, '');
      return;
    }
    const judged = verdict(figure, bound);
    const told = [showBound(bound, unit), remark].filter(Boolean).join('; ');
    this.bounds++;
    if (judged === 'MISSED') this.missed.push(`${what}: ${shown}, ${told}`);
    if (judged === 'disturbed') this.disturbed.push(`${what}: ${shown}, ${told}`);
    this.#line(what, shown, told, judged);
  }

  row(what: string, figure: string, bound = '', met?: boolean): void {
    if (met !== undefined) this.bounds++;
    if (met === false) this.missed.push(`${what}: ${figure}, ${bound}`);
    this.#line(what, figure, bound, met === undefined ? '' : met ? 'met' : 'MISSED');
  }

  progress(doing: string): void {
    if (!process.stderr.isTTY) return;
    const seconds = Math.round((performance.now() - this.#begun) / 1000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    this.#clear();
    process.stderr.write(`${time} ${doing}…`.slice(0, (process.stderr.columns ?? 80) - 1));
  }

  anew(rounds: number): void {
    this.#anew += rounds;
  }

  #line(what: string, figure: string, bound: string, judged: string): void {
    this.#clear();
    console.log(`${what.padEnd(58)} ${figure.padStart(24)}  ${bound.padEnd(26)} ${judged}`.trimEnd());
  }

  #clear(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }
}
