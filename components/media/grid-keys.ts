/** Which item of a grid a key leads to, row by row; null for a key that leads nowhere. */
export function itemByKey(
  key: string,
  index: number,
  grid: { items: number; columns: number },
): number | null {
  const { items, columns } = grid;
  const to = (next: number) => (next >= 0 && next < items ? next : index);
  switch (key) {
    case 'ArrowLeft':
      return to(index - 1);
    case 'ArrowRight':
      return to(index + 1);
    case 'ArrowUp':
      return to(index - columns);
    case 'ArrowDown':
      return to(index + columns);
    case 'Home':
      return to(0);
    case 'End':
      return to(items - 1);
    default:
      return null;
  }
}

/** How many stand in the first row, as they are laid out now. */
export function columnsOf(children: HTMLCollection): number {
  const tops = [...children].map((child) => (child as HTMLElement).offsetTop);
  const below = tops.findIndex((top) => top > (tops[0] ?? 0));
  return below === -1 ? Math.max(1, tops.length) : below;
}
