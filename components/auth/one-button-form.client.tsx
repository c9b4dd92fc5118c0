'use client';

import type { ReactNode } from 'react';
import { ActionForm } from '#components/ui/action-form.client.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { formWords } from './refusal-words.ts';

type Props = {
  action: FormAction;
  /** What the form says besides the press of its button. */
  fields?: Record<string, string>;
  size?: 'normal' | 'small';
  children: ReactNode;
};

/** One act, one button. */
export function OneButtonForm({ action, fields = {}, size = 'small', children }: Props) {
  return (
    <ActionForm action={action} words={formWords} className="flex flex-col items-start gap-2">
      {() => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton variant="secondary" size={size}>
            {children}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
