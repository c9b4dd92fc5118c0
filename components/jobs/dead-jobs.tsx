import { OneButtonForm } from '#components/auth/one-button-form.client.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { Time } from '#components/ui/time.tsx';
import type { JobKind } from '#lib/domain/jobs/vocabulary.ts';
import type { DeadJob } from '#lib/domain/jobs/views.ts';

const KIND_WORDS: Record<JobKind, string> = {
  'send-mail': 'A message could not be sent',
  'trim-invalidations': 'Old cache notes could not be cleared',
  'thin-revisions': 'Old steps between saves could not be cleared',
};

type Props = { jobs: readonly DeadJob[]; zone: string; retry: FormAction };

/** Work that the server has given up, with the last reason and a way to try again. */
export function DeadJobs({ jobs, zone, retry }: Props) {
  return (
    <ul className="divide-y divide-rule">
      {jobs.map((job) => (
        <li key={job.id} className="flex flex-wrap items-start justify-between gap-3 py-3">
          <div className="min-w-0">
            <p className="font-medium">{KIND_WORDS[job.kind]}</p>
            <p className="text-small break-words text-muted">
              Given up after {job.attempts} tries, <Time at={job.finishedAt} zone={zone} />. {job.lastError}
            </p>
          </div>
          <OneButtonForm action={retry} fields={{ jobId: job.id }}>
            Try again
          </OneButtonForm>
        </li>
      ))}
    </ul>
  );
}
