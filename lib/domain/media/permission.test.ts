import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../auth/roles.ts';
import { mayDelete, mayDescribe, mayUpload, type PictureFacts } from './permission.ts';

const picture = (facts: Partial<PictureFacts> = {}): PictureFacts => ({
  isOwn: false,
  isInUse: false,
  isNew: false,
  ...facts,
});
const answer = (decision: { allowed: boolean; code?: string }) => decision.code ?? 'yes';

describe('who may do what with a picture', () => {
  /** upload · describe own · describe another's · delete own · delete another's */
  const TABLE: Record<Role, [string, string, string, string, string]> = {
    writer: ['yes', 'yes', 'not-yours', 'yes', 'not-yours'],
    checker: ['role', 'role', 'role', 'role', 'role'],
    editor: ['yes', 'yes', 'yes', 'yes', 'yes'],
    admin: ['yes', 'yes', 'yes', 'yes', 'yes'],
  };
  test.each(ROLES)('%s', (role) => {
    const own = picture({ isOwn: true });
    expect(
      [
        mayUpload({ role }),
        mayDescribe({ role }, own),
        mayDescribe({ role }, picture()),
        mayDelete({ role }, own),
        mayDelete({ role }, picture()),
      ].map(answer),
    ).toEqual(TABLE[role]);
  });

  test('nobody deletes what a working, live or approved text shows', () => {
    const codes = ROLES.map((role) => answer(mayDelete({ role }, picture({ isOwn: true, isInUse: true }))));
    expect(codes).toEqual(['in-use', 'role', 'in-use', 'in-use']);
  });

  test('on its first day a picture is deleted by who added it alone', () => {
    expect(answer(mayDelete({ role: 'admin' }, picture({ isNew: true })))).toBe('just-added');
    expect(answer(mayDelete({ role: 'writer' }, picture({ isNew: true, isOwn: true })))).toBe('yes');
  });
});
