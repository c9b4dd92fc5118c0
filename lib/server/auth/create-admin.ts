import { passwordFault, type PasswordFault } from '#lib/domain/auth/password.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { refuse, type Ok, type Refusal } from '#lib/domain/kernel/result.ts';
import type { Store } from '../kernel/store.ts';
import { createAccount, type CreateAccountRefusal } from './create-account.ts';

/** Adds an admin from the command line of the machine; whoever sits there owns the database anyway. */
export async function createAdmin(
  store: Store,
  input: { email: string; name: string; password: string },
): Promise<Ok<{ id: Id }> | CreateAccountRefusal | Refusal<PasswordFault>> {
  const fault = passwordFault(input.password, [input.email, input.name]);
  return fault ? refuse(fault) : createAccount(store, { ...input, role: 'admin' });
}
