/**
 * The one place where HTML leaves unescaped (lint holds that). What comes here was written by our own walk
 * of a validated document or by our own JSON writer; nothing that a person typed comes here directly.
 */
export function RenderedHtml({ as: Element = 'div', className, html }: RenderedProps) {
  return <Element className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}

type RenderedProps = { as?: 'div' | 'dd' | 'section'; className?: string; html: string };

/** Structured data for machines. `json` holds no `<`, so that it cannot end its own element. */
export function JsonLd({ json }: { json: string }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
