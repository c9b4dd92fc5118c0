import { Badge } from '#components/ui/badge.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Time } from '#components/ui/time.tsx';
import type { ApprovalView } from '#lib/domain/stories/views.ts';
import { RevisionSign } from './revision-sign.tsx';

type Props = {
  approvals: readonly ApprovalView[];
  /** The hash on screen: an approval of another text is not one of this. */
  hash: string;
  zone: string;
};

export function Approvals({ approvals, hash, zone }: Props) {
  return (
    <Panel title="Approvals">
      {approvals.length === 0 ? (
        <p className="text-small text-muted">Nobody has approved any text of this story yet.</p>
      ) : null}
      <ul className="flex flex-col gap-4">
        {approvals.map((approval) => (
          <li key={approval.id} className="text-small">
            <p className="flex flex-wrap items-center gap-2">
              <strong className="font-semibold">{approval.by.name}</strong>
              <ApprovalState approval={approval} hash={hash} />
            </p>
            <p className="text-caption text-muted">
              <RevisionSign number={approval.revisionNumber} hash={approval.hash} /> ·{' '}
              <Time at={approval.at} zone={zone} look="full" />
            </p>
            {approval.note ? (
              <p className="mt-1 border-l-2 border-rule pl-3 font-reading">{approval.note}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ApprovalState({ approval, hash }: { approval: ApprovalView; hash: string }) {
  if (approval.withdrawn) return <Badge mark="↩">Taken back</Badge>;
  if (approval.hash !== hash) return <Badge tone="open">Of another text</Badge>;
  return (
    <Badge tone="pass" mark="✓">
      This text
    </Badge>
  );
}
