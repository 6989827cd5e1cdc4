/** How dark a cell of the calendar is, 0 (nothing) to 4, against the most of its line. */
export function shadeOf(count: number, most: number): number {
  return count <= 0 ? 0 : Math.min(4, Math.ceil(count / most * 4))
}
