/** A rectangle in window coordinates; a DOMRect fits. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A point in window coordinates. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Whether the pointer is in one of two boxes or on a straight way between them: inside their convex hull. This keeps a
 * popover open while the pointer crosses the gap from its marker, also diagonally.
 */
export function inCorridor(point: Point, from: Box, to: Box): boolean {
  const hull = convexHull([...corners(from), ...corners(to)]);
  return hull.every((corner, index) => turn(corner, hull[(index + 1) % hull.length] ?? corner, point) >= 0);
}

function corners({ left, top, right, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Andrew's monotone chain. */
function convexHull(points: Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

function chain(points: Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    while (hull.length >= 2 && turn(hull.at(-2) as Point, hull.at(-1) as Point, point) <= 0) hull.pop();
    hull.push(point);
  }
  return hull.slice(0, -1);
}

/** Positive if the way from a over b to c turns one way, negative for the other, zero for straight on. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
