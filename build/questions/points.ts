/** The sum of points, without the crumbs of binary fractions: 0.1 and 0.2 are 0.3. */
export function sumOfPoints(points: readonly number[]): number {
  const sum = points.reduce((total, each) => total + each, 0);
  return Math.round(sum * 1e6) / 1e6;
}
