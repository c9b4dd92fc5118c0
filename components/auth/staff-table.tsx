import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Table } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { AccountState } from '#lib/domain/auth/roles.ts';
import type { StaffAccount } from '#lib/domain/auth/views.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { ManageAccount, type StaffActions } from './manage-account.client.tsx';
import { ROLE_NAMES, STATE_NAMES } from './role-words.ts';

const TONES: Record<AccountState, Tone> = { invited: 'open', active: 'plain', suspended: 'seal' };

type Props = { accounts: StaffAccount[]; actions: StaffActions; zone: string };

export function StaffTable({ accounts, actions, zone }: Props) {
  return (
    <Table
      caption="Staff accounts"
      rows={accounts}
      rowKey={(account) => account.id}
      columns={[
        { key: 'name', title: 'Name', cell: (account) => <Person account={account} /> },
        { key: 'role', title: 'Role', cell: (account) => ROLE_NAMES[account.role] },
        {
          key: 'state',
          title: 'State',
          cell: (account) => <Badge tone={TONES[account.state]}>{STATE_NAMES[account.state]}</Badge>,
        },
        {
          key: 'seen',
          title: 'Last seen',
          cell: (account) => (account.lastSeenAt ? <Time at={account.lastSeenAt} zone={zone} /> : 'Never'),
        },
        {
          key: 'manage',
          title: 'Manage',
          cell: (account) => (
            <details>
              <summary className="min-h-8 cursor-pointer py-1 font-medium">
                Manage<span className="sr-only"> {account.name}</span>
              </summary>
              <ManageAccount account={account} actions={actions} />
            </details>
          ),
        },
      ]}
    />
  );
}

function Person({ account }: { account: StaffAccount }) {
  return (
    <>
      <p className="font-semibold">
        {account.name}
        {account.isSelf ? <span className="font-normal text-muted"> (you)</span> : null}
      </p>
      <p className="text-muted wrap-anywhere">{account.email}</p>
      <p>
        {/* From here the stories of somebody who left are given to somebody else. */}
        <a className="link" href={paths.storiesWith(`person=${account.id}`)}>
          Stories<span className="sr-only"> of {account.name}</span>
        </a>
      </p>
    </>
  );
}
