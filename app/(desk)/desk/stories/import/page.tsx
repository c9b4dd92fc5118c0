import { notFound } from 'next/navigation';
import { readImport, saveImport } from '#app/_actions/story-drafts.ts';
import { PageHead } from '#components/layout/page-head.tsx';
import { ImportForm } from '#components/stories/import-form.client.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { mayStart } from '#lib/domain/stories/permission.ts';
import { requireActor } from '#lib/next/session.ts';

export const metadata = { title: 'Import a story' };

export default async function ImportPage() {
  const actor = await requireActor(paths.importStory());
  if (!mayStart(actor).allowed) notFound();
  return (
    <>
      <PageHead title="Import a story" lead="You see what a file becomes before anything is saved." />
      <ImportForm read={readImport} save={saveImport} />
    </>
  );
}
