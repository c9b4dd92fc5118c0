/** The closed lists of the auth room; types, columns, checks, parsers and menus derive from them. */
export const ROLES = ['writer', 'checker', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const ACCOUNT_STATES = ['invited', 'active', 'suspended'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** A single-use link sent to an account: an invitation (24 h) or a password reset (1 h). */
export const LINK_KINDS = ['invite', 'reset'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
