import { PageHead } from '#components/layout/page-head.tsx';
import { LibraryList } from '#components/media/library-list.tsx';
import { LibrarySearch } from '#components/media/library-search.tsx';
import { LibraryUpload } from '#components/media/library-upload.client.tsx';
import { Arrival } from '#components/ui/arrival.client.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { libraryQuery, parseLibraryFilter } from '#lib/domain/media/library-filter.ts';
import { mayUpload } from '#lib/domain/media/permission.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { libraryForDesk } from '#lib/server/stories/library-queries.ts';

export const metadata = { title: 'Pictures' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LibraryPage({ searchParams }: Props) {
  const actor = await requireActor();
  const given = await searchParams;
  const filter = parseLibraryFilter(given);
  const isFiltered = libraryQuery(filter) !== '';
  const page = await libraryForDesk(store(), actor, filter);
  const canAdd = mayUpload(actor).allowed;
  return (
    <>
      <PageHead title="Pictures" lead="What stories may show, and under which licence." />
      {given['done'] === 'deleted' ? (
        <Arrival>
          <Notice tone="pass">The picture is deleted from the library.</Notice>
        </Arrival>
      ) : null}
      {canAdd ? <LibraryUpload /> : null}
      <LibrarySearch filter={filter} isFiltered={isFiltered} />
      {page.items.length > 0 ? (
        <>
          <h2 className="sr-only">{isFiltered ? 'Pictures found' : 'All pictures, newest first'}</h2>
          <LibraryList pictures={page.items} />
        </>
      ) : (
        <NoPictures isFiltered={isFiltered} canAdd={canAdd} />
      )}
      {page.next ? (
        <p className="mt-6">
          <LinkButton href={paths.mediaLibraryWith(libraryQuery({ ...filter, cursor: page.next }))}>
            More pictures
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}

function NoPictures({ isFiltered, canAdd }: { isFiltered: boolean; canAdd: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No picture fits."
        action={<LinkButton href={paths.mediaLibrary()}>Show all pictures</LinkButton>}
      >
        Try fewer words, or any licence.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No pictures yet.">
      {canAdd
        ? 'Add some above, or drop them on a story while you write; they are kept here for the next one.'
        : 'Pictures appear here once a writer or an editor adds them.'}
    </EmptyState>
  );
}
