import { Notice } from '#components/ui/notice.tsx';
import { Time } from '#components/ui/time.tsx';
import type { StaffRef } from '#lib/domain/stories/views.ts';

type Props = { returned: { note: string; by: StaffRef; at: string }; zone: string };

/** The words of whoever asked for changes; they stand above the text until it is submitted again. */
export function ReturnedNotice({ returned, zone }: Props) {
  return (
    <Notice
      tone="accent"
      role="note"
      title={
        <>
          {returned.by.name} asked for changes · <Time at={returned.at} zone={zone} />
        </>
      }
    >
      <p className="font-reading text-lead whitespace-pre-wrap">{returned.note}</p>
    </Notice>
  );
}
