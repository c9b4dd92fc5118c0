/**
 * Text as the product keeps it: whole characters that HTML and XML can both carry. Control
 * characters come in with pasted text and are never meant; a save must not fail because of them,
 * so they are taken out rather than refused. Half a surrogate pair becomes the replacement sign.
 */
export function cleanText(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '');
}

/** The same for a field of one line: line breaks and tabs are blanks. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe in element text and in a quoted attribute alike. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') : text;
}
