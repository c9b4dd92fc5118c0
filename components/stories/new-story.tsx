import { LinkButton } from '#components/ui/link-button.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';

/** The two ways in which a story begins. */
export function NewStory({ action }: { action: () => Promise<void> }) {
  return (
    <>
      <LinkButton href={paths.importStory()}>Import</LinkButton>
      <form action={action}>
        <SubmitButton>New story</SubmitButton>
      </form>
    </>
  );
}
