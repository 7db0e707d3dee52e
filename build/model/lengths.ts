/** Type and lines are measured in points, 72 an inch; what the browser measures is in CSS pixels, 96 an inch. */
export const pointsPerPixel = 72 / 96;

const pointsPerMillimetre = 72 / 25.4;

/** Points of a length in millimetres, in which pages, margins and room to write in are given. */
export function inPoints(millimetres: number): number {
  return millimetres * pointsPerMillimetre;
}

/** Millimetres of a length in points. */
export function inMillimetres(points: number): number {
  return points / pointsPerMillimetre;
}

/** CSS pixels of a length in millimetres. */
export function inPixels(millimetres: number): number {
  return (millimetres * 96) / 25.4;
}
