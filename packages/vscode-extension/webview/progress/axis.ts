import type { AxisXOptions, AxisYOptions } from '@observablehq/plot';
import { axisX, axisY, gridY } from '@observablehq/plot';
import { colours, percentOf } from './figure.ts';

const DAY = 86_400_000;

/** Room for the labels of the axes, in pixels. */
export const margins = { marginTop: 14, marginRight: 32, marginBottom: 26, marginLeft: 50 } as const;

/** An axis of dates, in the page's language, with as many as fit. */
export function dateAxis(width: number, span: number, options: AxisXOptions = {}) {
  const format = new Intl.DateTimeFormat(
    document.documentElement.lang || undefined,
    span < 2 * DAY
      ? { hour: 'numeric', minute: '2-digit' }
      : span < 300 * DAY
        ? { day: 'numeric', month: 'short' }
        : { month: 'short', year: 'numeric' },
  );
  return axisX({
    // Times are longer texts than days.
    ticks: Math.max(2, Math.floor(width / (span < 2 * DAY ? 130 : 95))),
    tickFormat: (date: Date) => format.format(date),
    label: null,
    tickSize: 4,
    ...options,
  });
}

/** An axis of shares from 0 to 1, with lines across. */
export function shareAxis(options: AxisYOptions = {}) {
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return [
    gridY(ticks, { stroke: colours.grid, strokeOpacity: 1 }),
    axisY(ticks, { tickFormat: percentOf, label: null, tickSize: 0, ...options }),
  ];
}

/** Day and time in words, in the page's language. */
export function timeWords(
  time: number,
  style: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
): string {
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, style).format(time);
}
