import type { Draft } from './draft.ts';

const QUESTION = 'Some of your text is only on this page. Leave it without that text?';

/** Asks before text is left that nothing has, and saves when the page goes out of sight or online. */
export function warnBeforeLeaving(draft: Draft): () => void {
  const leaving = (event: BeforeUnloadEvent) => {
    draft.hurry();
    if (draft.losesText()) event.preventDefault();
  };
  const followed = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link || link.getAttribute('target') === '_blank') return;
    const { kind } = draft.save.get();
    // What is about to be saved will be: the page stays until the answer is there.
    if (kind === 'waiting' || kind === 'saving' || !draft.losesText()) return;
    if (window.confirm(QUESTION)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hidden = () => {
    if (document.visibilityState === 'hidden') draft.hurry();
  };
  const online = () => void draft.flush();
  window.addEventListener('beforeunload', leaving);
  window.addEventListener('online', online);
  document.addEventListener('visibilitychange', hidden);
  document.addEventListener('click', followed, true);
  return () => {
    window.removeEventListener('beforeunload', leaving);
    window.removeEventListener('online', online);
    document.removeEventListener('visibilitychange', hidden);
    document.removeEventListener('click', followed, true);
  };
}
