/** Ids are 128 random bits in hexadecimal: they may stand in a URL without being guessable (T-18). */
export type Id = string;

/** Makes a new id; an argument wherever the domain or a verb needs one. */
export type NewId = () => Id;

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}
