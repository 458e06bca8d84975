/** A margin note with a preferred place beside its marker. */
export interface MarginBox {
  /** The top at which its first line is level with the marker's line. */
  wanted: number;
  /** Its height with all its text. */
  full: number;
  /** Its height when shortened; equal to `full` for a note that needs no shortening. */
  short: number;
}

/** The place of a margin note, and whether it is shortened. */
export interface MarginPlace {
  top: number;
  shortened: boolean;
}

/**
 * Computes the tops of boxes in one column, each at its wanted top or pushed below the box before it; never
 * overlapping, never above the wanted top, in the given order.
 */
export function stackNotes(wanted: readonly number[], heights: readonly number[], gap: number): number[] {
  const tops: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  wanted.forEach((top, index) => {
    const placed = Math.max(top, free);
    tops.push(placed);
    free = placed + (heights[index] ?? 0) + gap;
  });
  return tops;
}

/**
 * Places the notes, shortening long ones only if a note would be more than `limit` below its marker: then the one above
 * it that gains most is shortened, until nothing is pushed too far or nothing is left to shorten.
 */
export function placeNotes(boxes: readonly MarginBox[], gap: number, limit: number): MarginPlace[] {
  const heights = boxes.map((box) => box.full);
  const tops: number[] = [];
  // Where the current run of touching notes starts: only notes of the run push the ones below.
  let run = 0;
  for (let index = 0; index < boxes.length; ) {
    const box = boxes[index] as MarginBox;
    const free =
      index === 0 ? Number.NEGATIVE_INFINITY : (tops[index - 1] ?? 0) + (heights[index - 1] ?? 0) + gap;
    if (free <= box.wanted) run = index;
    tops[index] = Math.max(box.wanted, free);
    const culprit =
      (tops[index] ?? 0) - box.wanted > limit ? greatestGain(boxes, heights, run, index) : undefined;
    if (culprit === undefined) {
      index += 1;
    } else {
      heights[culprit] = boxes[culprit]?.short ?? 0;
      index = run;
    }
  }
  return boxes.map((box, index) => ({
    top: tops[index] ?? box.wanted,
    shortened: (heights[index] ?? 0) < box.full,
  }));
}

function greatestGain(
  boxes: readonly MarginBox[],
  heights: readonly number[],
  from: number,
  to: number,
): number | undefined {
  let best: number | undefined;
  let bestGain = 0;
  for (let index = from; index < to; index += 1) {
    const gain = (heights[index] ?? 0) - (boxes[index]?.short ?? 0);
    if (gain > bestGain) {
      best = index;
      bestGain = gain;
    }
  }
  return best;
}
