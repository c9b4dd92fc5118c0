/** The point of a picture that every crop keeps in view, moved by whole per cents. */
export type FocalPoint = { x: number; y: number };

export const CENTRE: FocalPoint = { x: 50, y: 50 };

const STEP = 1;
const LONG_STEP = 10;

/** Where a key moves the point to; null for a key that does not. */
export function movedByKey(
  point: FocalPoint,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): FocalPoint | null {
  const step = shiftKey ? LONG_STEP : STEP;
  switch (key) {
    case 'ArrowLeft':
      return focalPointAt(point.x - step, point.y);
    case 'ArrowRight':
      return focalPointAt(point.x + step, point.y);
    case 'ArrowUp':
      return focalPointAt(point.x, point.y - step);
    case 'ArrowDown':
      return focalPointAt(point.x, point.y + step);
    case 'Home':
      return CENTRE;
    default:
      return null;
  }
}

/** Within the picture, in whole per cents; what is no number is the middle. */
export function focalPointAt(x: number, y: number): FocalPoint {
  return { x: percent(x), y: percent(y) };
}

function percent(value: number): number {
  return Number.isNaN(value) ? 50 : Math.round(Math.min(100, Math.max(0, value)));
}
