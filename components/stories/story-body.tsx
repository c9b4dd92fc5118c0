/** The one file through which ready-made markup reaches a page; a lint rule holds it to that. */

/**
 * The body of a story, written by our own walk of its checked document and stored when it was
 * published (or rendered for a preview by the same walk).
 */
export function StoryBody({ html, language }: { html: string; language?: string | undefined }) {
  return <div className="body" lang={language} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** What machines are told, as JSON in which `scriptJson` left no `<`. */
export function StructuredData({ json }: { json: string }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
