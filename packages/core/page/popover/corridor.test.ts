import { describe, expect, it } from 'vitest';
import { inCorridor } from './corridor.ts';

const marker = { left: 100, top: 100, right: 110, bottom: 110 };
const below = { left: 0, top: 120, right: 300, bottom: 200 };

describe('inCorridor', () => {
  it('holds the pointer over either box', () => {
    expect(inCorridor({ x: 105, y: 105 }, marker, below)).toBe(true);
    expect(inCorridor({ x: 290, y: 190 }, marker, below)).toBe(true);
  });

  it('holds the pointer in the gap, also on the diagonal way', () => {
    expect(inCorridor({ x: 105, y: 115 }, marker, below)).toBe(true);
    expect(inCorridor({ x: 180, y: 117 }, marker, below)).toBe(true);
  });

  it('lets go of the pointer beside the marker and beyond the popover', () => {
    expect(inCorridor({ x: 160, y: 102 }, marker, below)).toBe(false);
    expect(inCorridor({ x: 105, y: 90 }, marker, below)).toBe(false);
    expect(inCorridor({ x: 301, y: 150 }, marker, below)).toBe(false);
  });

  it('works for a popover above as well', () => {
    const above = { left: 0, top: 0, right: 300, bottom: 90 };
    expect(inCorridor({ x: 120, y: 95 }, marker, above)).toBe(true);
    expect(inCorridor({ x: 105, y: 111 }, marker, above)).toBe(false);
  });
});
