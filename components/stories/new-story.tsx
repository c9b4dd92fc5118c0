import Form from 'next/form';
import { LinkButton } from '#components/ui/link-button.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';

/** The two ways in which a story begins. */
export function NewStory() {
  return (
    <>
      <LinkButton href={paths.importStory()}>Import</LinkButton>
      <Form action={paths.newStory()} prefetch={false}>
        <SubmitButton>New story</SubmitButton>
      </Form>
    </>
  );
}
