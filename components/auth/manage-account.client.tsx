'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { RefusedButton } from '#components/ui/refused-button.tsx';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { ROLES } from '#lib/domain/auth/roles.ts';
import type { StaffAccount } from '#lib/domain/auth/views.ts';
import { LinkOnce } from '#components/ui/link-once.client.tsx';
import { madeLink } from './made-link.ts';
import { OneButtonForm } from './one-button-form.client.tsx';
import { authWords, formWords } from './refusal-words.ts';
import { ROLE_NAMES } from './role-words.ts';

export type StaffActions = {
  setRole: FormAction;
  suspend: FormAction;
  reinstate: FormAction;
  endSessionsOf: FormAction;
  sendLink: FormAction;
};

/** Everything an admin does to one account. */
export function ManageAccount({ account, actions }: { account: StaffAccount; actions: StaffActions }) {
  const fields = { accountId: account.id };
  const who = <span className="sr-only"> {account.name}</span>;
  return (
    <div className="flex flex-col gap-4 py-3">
      {account.demote.allowed ? (
        <RoleForm account={account} action={actions.setRole} />
      ) : (
        <RefusedButton size="small" reason={authWords(account.demote.code)}>
          Change role
        </RefusedButton>
      )}
      {account.openSessions > 0 ? (
        <OneButtonForm action={actions.endSessionsOf} fields={fields}>
          End sessions{who}
        </OneButtonForm>
      ) : null}
      {account.state === 'suspended' ? (
        <OneButtonForm action={actions.reinstate} fields={fields}>
          Reinstate{who}
        </OneButtonForm>
      ) : (
        <>
          <LinkForm account={account} action={actions.sendLink} />
          {account.suspend.allowed ? (
            <OneButtonForm action={actions.suspend} fields={fields}>
              Suspend{who}
            </OneButtonForm>
          ) : (
            <RefusedButton size="small" reason={authWords(account.suspend.code)}>
              Suspend
            </RefusedButton>
          )}
        </>
      )}
    </div>
  );
}

function RoleForm({ account, action }: { account: StaffAccount; action: FormAction }) {
  return (
    <ActionForm action={action} words={formWords} className="flex flex-wrap items-end gap-2">
      {() => (
        <>
          <input type="hidden" name="accountId" value={account.id} />
          <Select
            name="role"
            label={`Role of ${account.name}`}
            defaultValue={account.role}
            options={ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))}
          />
          <SubmitButton variant="secondary">Change role</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function LinkForm({ account, action }: { account: StaffAccount; action: FormAction }) {
  const isInvited = account.state === 'invited';
  return (
    <ActionForm action={action} words={formWords} className="flex flex-col items-start gap-2">
      {(state) => {
        const link = madeLink(state);
        return (
          <>
            <input type="hidden" name="accountId" value={account.id} />
            <SubmitButton variant="secondary" size="small">
              {isInvited ? 'Send a new invitation' : 'Send a password reset'}
              <span className="sr-only"> to {account.name}</span>
            </SubmitButton>
            {link ? (
              <LinkOnce
                title="A message with the link is on its way."
                link={link}
                hint={`Shown once. It works once, for ${isInvited ? '24 hours' : 'one hour'}.`}
              />
            ) : null}
          </>
        );
      }}
    </ActionForm>
  );
}
