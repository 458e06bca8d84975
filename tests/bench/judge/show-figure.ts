import type { Figure } from './figure.ts';
import type { Bound } from './verdict.ts';

/** `×` for ratios. */
export type Unit = 'ms' | 's' | 'MB' | '×' | '';

/** A figure as it is judged; with both ways of measuring where they disagree about the machine. */
export function showFigure(figure: Figure, unit: Unit): string {
  const value = showValue(figure[figure.by], unit);
  if (!figure.disturbed) return value;
  return `cpu ${showValue(figure.cpu, unit)}, wall ${showValue(figure.wall, unit)}`;
}

export function showBound(bound: Bound, unit: Unit): string {
  return 'most' in bound
    ? `at most ${withUnit(String(bound.most), unit)}`
    : `at least ${withUnit(bound.least.toLocaleString('en'), unit)}`;
}

function showValue(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return '–';
  return withUnit(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0), unit);
}

const withUnit = (value: string, unit: Unit): string =>
  unit === '×' ? `×${value}` : `${value} ${unit}`.trim();
