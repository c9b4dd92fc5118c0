import { PageHead } from '#components/layout/page-head.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';

export const metadata = { title: 'Not found' };

export default function DeskNotFound() {
  return (
    <>
      <PageHead
        title="Not found"
        lead="There is nothing at this address, or it is not open to you. Stories that are not yours look the same as stories that do not exist."
      />
      <div className="flex flex-wrap gap-3">
        <LinkButton href={paths.stories()} variant="primary">
          All stories
        </LinkButton>
        <LinkButton href={paths.desk()}>What needs me</LinkButton>
      </div>
    </>
  );
}
