import { Badge } from '#components/ui/badge.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { Table } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { OwnSession } from '#lib/domain/auth/views.ts';
import { OneButtonForm } from './one-button-form.client.tsx';

type Props = { sessions: OwnSession[]; zone: string; endSession: FormAction };

export function SessionList({ sessions, zone, endSession }: Props) {
  return (
    <Table
      caption="Where you are signed in"
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        { key: 'browser', title: 'Browser', cell: (session) => session.browser },
        { key: 'since', title: 'Signed in', cell: (session) => <Time at={session.since} zone={zone} /> },
        { key: 'seen', title: 'Last seen', cell: (session) => <Time at={session.lastSeenAt} zone={zone} /> },
        {
          key: 'end',
          title: 'End',
          cell: (session) =>
            session.isThis ? (
              <Badge tone="accent">This browser</Badge>
            ) : (
              <OneButtonForm action={endSession} fields={{ sessionId: session.id }}>
                End session<span className="sr-only"> of {session.browser}</span>
              </OneButtonForm>
            ),
        },
      ]}
    />
  );
}
