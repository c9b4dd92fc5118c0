'use client';

import { DeskSettings } from '#components/stories/editor/desk-settings.client.tsx';
import type { Draft } from '#components/stories/editor/draft.ts';
import { useObserved } from '#components/stories/editor/observed.ts';
import type { DraftFields } from '#components/stories/editor/page-text.ts';
import { SettingsPanel } from '#components/stories/editor/settings-panel.client.tsx';
import { WritersForm } from '#components/stories/editor/writers-form.client.tsx';
import type { FormAction } from '#components/ui/form-state.ts';
import { RefusedButton } from '#components/ui/refused-button.tsx';
import type { Actor } from '#lib/domain/auth/actor.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { may, type StoryFacts } from '#lib/domain/stories/permission.ts';
import type { SectionRef } from '#lib/domain/stories/snapshot.ts';
import type { DeskStory } from '#lib/domain/stories/views.ts';
import { mayChangeSite } from '#lib/domain/auth/permission.ts';
import { CopyForms } from './copy-forms.client.tsx';
import { ArchiveForm } from './archive-form.client.tsx';
import { useFactsNow } from './facts-now.ts';
import { refusalWords } from './refusal-words.ts';
import { VerbRefusal } from './verb-refusal.tsx';
import { VERB_WORDS } from './verb-words.ts';

type Props = {
  actor: Actor;
  story: DeskStory & { facts: StoryFacts };
  /** Nothing was typed into it yet: no row of it exists. */
  isNew: boolean;
  draft: Draft;
  siteLanguage: string;
  sections: readonly SectionRef[];
  bylines: readonly { id: Id; name: string }[];
  staff: readonly { id: Id; name: string; suspended: boolean }[];
  actions: {
    settings: FormAction;
    assign: FormAction;
    archive: FormAction;
    duplicate: FormAction;
    makeTemplate: FormAction;
  };
  onChange: (part: Partial<DraftFields>) => void;
  onSlug: (slug: string) => void;
};

/** The settings of the text, saved with it, and those with a verb of their own. */
export function DeskSettingsPanel(props: Props) {
  const { draft } = props;
  const { slug } = useObserved(draft.facts);
  return (
    <SettingsPanel
      {...props}
      draft={useObserved(draft.fields)}
      grantedSlug={slug}
      livePath={props.story.live?.path ?? null}
    >
      {props.isNew ? null : <StoryForms {...props} />}
    </SettingsPanel>
  );
}

/** What is done to a story that exists: each form is a verb of its own. */
function StoryForms(props: Props) {
  const { actor, story, draft, actions } = props;
  const facts = useFactsNow(story, draft);
  const section = useSection(props);
  return (
    <>
      <DeskSettings
        storyId={story.id}
        sensitivity={story.sensitivity}
        deskNote={story.deskNote}
        action={actions.settings}
        words={(refused) => <VerbRefusal verb="draft" refused={refused} />}
      />
      {may(actor, 'assign', facts).allowed ? (
        <WritersForm
          storyId={story.id}
          staff={props.staff}
          writers={story.writers.map((writer) => writer.id)}
          action={actions.assign}
          words={(refused) => <VerbRefusal verb="assign" refused={refused} />}
        />
      ) : null}
      <CopyForms
        storyId={story.id}
        templateOf={mayChangeSite(actor).allowed ? (section ?? null) : null}
        actions={actions}
        beforeCopy={draft.flush}
      />
      <Archive actor={actor} story={story} facts={facts} action={actions.archive} />
    </>
  );
}

/** The section that is chosen now, whether or not it is saved. */
function useSection({ draft, sections }: Pick<Props, 'draft' | 'sections'>): SectionRef | undefined {
  const { section: chosen } = useObserved(draft.fields);
  return sections.find((section) => section.slug === chosen);
}

function Archive({
  actor,
  story,
  facts,
  action,
}: Pick<Props, 'actor' | 'story'> & { facts: StoryFacts; action: FormAction }) {
  const decision = may(actor, 'archive', facts);
  return (
    <div className="border-t border-rule pt-4">
      {decision.allowed ? (
        <ArchiveForm verb="archive" action={action} storyId={story.id} />
      ) : (
        <RefusedButton reason={refusalWords('archive', decision.code, facts)}>
          {VERB_WORDS.archive}
        </RefusedButton>
      )}
    </div>
  );
}
