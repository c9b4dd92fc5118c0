/**
 * A body on the screen, made into a later one of the same story: blocks that are the same in both stay
 * the elements they are, so that a selection, a loaded picture and the place that a screen reader
 * reads at survive.
 */

/** `html` was written by our own walk of a checked document, as what is on the screen was. */
export function patchBlocks(body: Element, html: string): void {
  const next = [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
  const now = [...body.childNodes];
  let start = 0;
  while (start < now.length && start < next.length && isSame(now[start], next[start])) start += 1;
  let end = 0;
  while (
    end < now.length - start &&
    end < next.length - start &&
    isSame(now[now.length - 1 - end], next[next.length - 1 - end])
  ) {
    end += 1;
  }
  for (const old of now.slice(start, now.length - end)) old.remove();
  const follower = end > 0 ? (now[now.length - end] ?? null) : null;
  for (const block of next.slice(start, next.length - end)) body.insertBefore(block, follower);
}

/** Call the answer after the page has changed: what was seen is then where it was. */
export function holdScroll(frame: Element): () => void {
  const seen = [...frame.querySelectorAll('h1, .standfirst, .body > *')]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > 0 && box.top < window.innerHeight)
    .map(({ element, box }) => ({ element, top: box.top }));
  return () => {
    const kept = seen.find(({ element }) => element.isConnected);
    if (!kept) return;
    const moved = kept.element.getBoundingClientRect().top - kept.top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  };
}

function isSame(a: ChildNode | undefined, b: ChildNode | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}
