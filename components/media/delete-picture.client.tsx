'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.client.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { pictureWords } from '#lib/domain/media/words.ts';

/** Takes a picture out of the library for good, after a question. */
export function DeletePicture({ hash, name, action }: { hash: string; name: string; action: FormAction }) {
  return (
    <Dialog
      trigger={<Button>Delete picture</Button>}
      title="Delete this picture?"
      description={`“${name}” is deleted from the library with its files. This cannot be undone. Older texts that showed it keep its words.`}
      close="Keep it"
    >
      <ActionForm action={action} words={({ code }) => pictureWords(code)}>
        {() => (
          <>
            <input type="hidden" name="hash" value={hash} />
            <div>
              <SubmitButton pending="Deleting">Delete picture</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}
