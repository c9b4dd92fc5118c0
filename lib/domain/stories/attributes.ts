/**
 * Rules for the attributes of a document's nodes and marks. A rule reads a value of any kind and
 * answers the value to keep, in its one canonical form, or the problem in plain words.
 */
import { cleanText } from '../kernel/text.ts';
import { isAllowedHref, LINK_SCHEMES, WEB_SCHEMES } from './href.ts';

export type Reading = { value: unknown } | { problem: string; at?: string };
/**
 * `initial` stands where the attribute is left out, and where it is undefined nothing does; one without it must be given, and an editor that
 * has not got it yet holds `blank`.
 */
export type AttributeRule = {
  initial?: unknown;
  blank?: null | '';
  read: (value: unknown) => Reading;
};

export function wholeNumber(least: number, most: number, initial?: number): AttributeRule {
  return {
    ...(initial === undefined ? {} : { initial }),
    read: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
        ? { value: value + 0 }
        : { problem: `must be a whole number from ${least} to ${most}` },
  };
}

export function words(most: number): AttributeRule {
  return {
    initial: '',
    read: (value) => {
      if (typeof value !== 'string') return { problem: 'must be text' };
      if (value.length > most) return { problem: `must be at most ${most} characters` };
      return { value: cleanText(value) };
    },
  };
}

export const mediaHash: AttributeRule = {
  blank: '',
  read: (value) =>
    typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
      ? { value }
      : { problem: 'must be the SHA-256 of a stored image' },
};

export const linkTarget: AttributeRule = {
  blank: null,
  read: (value) =>
    isAllowedHref(value)
      ? { value }
      : { problem: `must be a full address beginning with ${LINK_SCHEMES.join(', ')}` },
};

export const webAddress: AttributeRule = {
  blank: '',
  read: (value) =>
    isAllowedHref(value, WEB_SCHEMES)
      ? { value }
      : { problem: `must be a full address beginning with ${WEB_SCHEMES.join(' or ')}` },
};

/** What must stay visible in every crop, in per cent from the left and from the top. */
export const focalPoint: AttributeRule = {
  initial: { x: 50, y: 50 },
  read: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { problem: 'must be an object with x and y' };
    }
    const stranger = Object.keys(value).find((key) => key !== 'x' && key !== 'y');
    if (stranger !== undefined) return { problem: 'is not known', at: stranger };
    const point: { x?: unknown; y?: unknown } = value;
    const { x, y } = point;
    if (!isPercent(x)) return { problem: 'must be a number from 0 to 100', at: 'x' };
    if (!isPercent(y)) return { problem: 'must be a number from 0 to 100', at: 'y' };
    return { value: { x: x + 0, y: y + 0 } };
  },
};

/**
 * True, or not there: a flag that came after stories were live is left out while it is false, so that
 * no text that never had it hashes anew.
 */
export const flag: AttributeRule = {
  initial: undefined,
  read: (value) =>
    typeof value === 'boolean' ? { value: value || undefined } : { problem: 'must be true or false' },
};

/** Column widths belong to an editor's screen, not to the story: read, and never kept. */
export const columnWidths: AttributeRule = {
  initial: null,
  read: (value) =>
    value === null || (Array.isArray(value) && value.every((width) => typeof width === 'number'))
      ? { value: null }
      : { problem: 'must be null or a list of numbers' },
};

function isPercent(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100;
}
