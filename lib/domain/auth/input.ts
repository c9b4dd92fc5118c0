/** What the forms of the auth room may send; unknown keys are refused (mass assignment). */
import { z } from 'zod';
import { isId } from '../kernel/ids.ts';
import { isLanguage } from '../kernel/language.ts';
import { isZone } from '../kernel/zone.ts';
import { parseEmail } from './email.ts';
import { PASSWORD_LONGEST } from './password.ts';
import { ROLES } from './roles.ts';

export const FIELD_FAULTS = [
  'required',
  'too-long',
  'not-an-address',
  'not-a-zone',
  'not-a-language',
] as const;
export type FieldFault = (typeof FIELD_FAULTS)[number];

/** The error of a schema is a code; typed so that no other text slips in. */
const fault = (code: FieldFault) => ({ error: code });

const email = z
  .string(fault('required'))
  .min(1, fault('required'))
  .transform((text, context) => {
    const parsed = parseEmail(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: 'not-an-address' satisfies FieldFault });
    return z.NEVER;
  });
const line = z.string(fault('required')).trim().min(1, fault('required')).max(120, fault('too-long'));
const secret = z
  .string(fault('required'))
  .min(1, fault('required'))
  .max(PASSWORD_LONGEST * 4, fault('too-long'));
const id = z.string().refine(isId);
const token = z.string().max(200);

/** Any text passes as an address: an address that cannot exist is answered like an unknown one. */
export const signInInput = z.strictObject({
  email: z.string(fault('required')).trim().min(1, fault('required')).max(600, fault('too-long')),
  password: secret,
  next: z.string().max(2_000).optional(),
  /** A box that was ticked. */
  sharedComputer: z.literal('on').optional(),
});
export const setUpInput = z.strictObject({
  siteName: line,
  zone: z.string(fault('required')).refine(isZone, fault('not-a-zone')),
  language: z.string(fault('required')).refine(isLanguage, fault('not-a-language')),
  name: line,
  email,
  password: secret,
});
export const inviteInput = z.strictObject({ email, name: line, role: z.enum(ROLES) });
export const accountInput = z.strictObject({ accountId: id });
export const changeRoleInput = z.strictObject({ accountId: id, role: z.enum(ROLES) });
export const acceptInvitationInput = z.strictObject({ token, name: line, password: secret });
export const forgotInput = z.strictObject({ email: signInInput.shape.email });
export const resetPasswordInput = z.strictObject({ token, password: secret });
export const changePasswordInput = z.strictObject({ currentPassword: secret, password: secret });
export const endSessionInput = z.strictObject({ sessionId: id });
