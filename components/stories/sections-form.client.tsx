'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Field } from '#components/ui/field.tsx';
import { valueOf, type FormAction } from '#components/ui/form-state.ts';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import { siteFieldError, siteFormError } from './site-words.ts';

type Actions = { add: FormAction; rename: FormAction; move: FormAction; dropTemplate: FormAction };

type Props = {
  sections: readonly SectionRef[];
  /** Slugs of the sections whose new stories may begin with a template. */
  withTemplate: readonly string[];
  actions: Actions;
};

export function SectionsForm({ sections, withTemplate, actions }: Props) {
  return (
    <div className="flex flex-col gap-6">
      {sections.length === 0 ? (
        <p className="text-muted">No sections yet. A story needs one before it can be submitted.</p>
      ) : (
        <ol className="border-t border-rule">
          {sections.map((section, at) => (
            <li
              key={section.slug}
              className="flex flex-wrap items-end gap-x-3 gap-y-2 border-b border-rule py-3"
            >
              <Rename section={section} action={actions.rename} />
              <div className="flex gap-2">
                {at > 0 ? <Move section={section} to="earlier" action={actions.move} /> : null}
                {at < sections.length - 1 ? (
                  <Move section={section} to="later" action={actions.move} />
                ) : null}
              </div>
              <Template
                section={section}
                isThere={withTemplate.includes(section.slug)}
                action={actions.dropTemplate}
              />
            </li>
          ))}
        </ol>
      )}
      <Add action={actions.add} />
    </div>
  );
}

function Rename({ section, action }: { section: SectionRef; action: FormAction }) {
  return (
    <ActionForm action={action} words={siteFormError} className="flex grow flex-wrap items-end gap-3">
      {(state) => (
        <>
          <input type="hidden" name="slug" value={section.slug} />
          <div className="min-w-0 grow basis-48">
            <Field
              name="name"
              label={
                <>
                  Name <span className="font-normal text-muted">at /{section.slug}</span>
                </>
              }
              maxLength={60}
              defaultValue={valueOf(state, 'name', section.name)}
              error={siteFieldError(state, 'name')}
            />
          </div>
          <SubmitButton variant="secondary">
            Rename<VisuallyHidden> {section.name}</VisuallyHidden>
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type TemplateProps = { section: SectionRef; isThere: boolean; action: FormAction };

/** The form stays when the template goes, to say so. */
function Template({ section, isThere, action }: TemplateProps) {
  return (
    <ActionForm
      action={action}
      words={siteFormError}
      className="flex basis-full flex-wrap items-center gap-3"
    >
      {() =>
        isThere ? (
          <>
            <input type="hidden" name="slug" value={section.slug} />
            <span className="text-small text-muted">New stories may begin with a template.</span>
            <SubmitButton variant="secondary" size="small">
              Remove template<VisuallyHidden> of {section.name}</VisuallyHidden>
            </SubmitButton>
          </>
        ) : null
      }
    </ActionForm>
  );
}

type MoveProps = { section: SectionRef; to: 'earlier' | 'later'; action: FormAction };

function Move({ section, to, action }: MoveProps) {
  return (
    <ActionForm action={action} words={siteFormError} className="contents">
      {() => (
        <>
          <input type="hidden" name="slug" value={section.slug} />
          <input type="hidden" name="to" value={to} />
          <SubmitButton variant="secondary">
            <span aria-hidden="true">{to === 'earlier' ? '↑' : '↓'}</span>
            <VisuallyHidden>
              Move {section.name} {to}
            </VisuallyHidden>
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function Add({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} words={siteFormError} className="flex flex-col gap-3 bg-sunk p-4">
      {(state) => (
        <>
          <h3 className="font-semibold">Add a section</h3>
          <Field
            name="name"
            label="Name of the new section"
            maxLength={60}
            defaultValue={valueOf(state, 'name', '')}
            error={siteFieldError(state, 'name')}
          />
          <Field
            name="slug"
            label="Address"
            hint="Small letters and hyphens. It stays: stories will stand under it."
            maxLength={80}
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={valueOf(state, 'slug', '')}
            error={siteFieldError(state, 'slug')}
          />
          <div>
            <SubmitButton variant="secondary">Add section</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
