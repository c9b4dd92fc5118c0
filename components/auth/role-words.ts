import type { AccountState, Role } from '#lib/domain/auth/roles.ts';

/** What each role does, as the person who gives it should know. */
export const ROLE_WORDS: Record<Role, string> = {
  writer: 'Writer: own and assigned stories',
  checker: 'Checker: reads every story, verifies claims',
  editor: 'Editor: reviews, approves, publishes',
  admin: 'Admin: an editor who also manages staff and settings',
};

export const ROLE_NAMES: Record<Role, string> = {
  writer: 'Writer',
  checker: 'Checker',
  editor: 'Editor',
  admin: 'Admin',
};

export const STATE_NAMES: Record<AccountState, string> = {
  invited: 'Invited',
  active: 'Active',
  suspended: 'Suspended',
};
