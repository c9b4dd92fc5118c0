/** Where in a story somebody is: on which of its pages and, while writing, in which part of the text. */
export const PLACES = ['headline', 'body', 'text', 'review', 'history'] as const;
export type Place = (typeof PLACES)[number];
