'use client';

import { ActionForm } from '#components/ui/action-form.client.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { errorOf, valueOf, type FormAction, type FormState } from '#components/ui/form-state.ts';
import { Field } from '#components/ui/field.tsx';
import { LinkOnce } from '#components/ui/link-once.client.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.client.tsx';
import { Time } from '#components/ui/time.tsx';
import { PREVIEW_LIFETIMES, USUAL_LIFETIME, type PreviewLifetime } from '#lib/domain/stories/preview.ts';
import type { PreviewLinkView, RevisionRef } from '#lib/domain/stories/views.ts';

type Props = {
  storyId: string;
  /** The text on this screen; a link shows it for as long as the link works. */
  revision: RevisionRef;
  links: readonly PreviewLinkView[];
  zone: string;
  make: FormAction;
  revoke: FormAction;
};

const LIFETIME_WORDS: Record<PreviewLifetime, string> = {
  '1-hour': '1 hour',
  '24-hours': '24 hours',
  '48-hours': '48 hours',
  '7-days': '7 days',
};

/** Links for people without an account: making one, and what became of those that were made. */
export function PreviewLinks({ storyId, revision, links, zone, make, revoke }: Props) {
  return (
    <Panel title="Share a preview">
      <p className="mb-4 text-small text-muted">
        Whoever has the link reads revision {revision.number} without an account, and no later one. It ends by
        itself; you can end it sooner.
      </p>
      <ActionForm action={make} words={wordsOf}>
        {(state) => (
          <>
            <MadeLink state={state} />
            <input type="hidden" name="storyId" value={storyId} />
            <input type="hidden" name="revisionId" value={revision.id} />
            <Select
              name="lifetime"
              label="Works for"
              defaultValue={valueOf(state, 'lifetime', USUAL_LIFETIME)}
              options={PREVIEW_LIFETIMES.map((value) => ({ value, label: LIFETIME_WORDS[value] }))}
            />
            <Field
              name="note"
              label="For whom"
              hint="A note for the desk. The reader does not see it."
              maxLength={200}
              autoComplete="off"
              defaultValue={valueOf(state, 'note', '')}
              error={errorOf(state, 'note', { 'too-long': 'Use at most 200 characters.' })}
            />
            <div>
              <SubmitButton pending="Making a link">Make a link</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
      <LinkList links={links} zone={zone} revoke={revoke} />
    </Panel>
  );
}

function MadeLink({ state }: { state: FormState }) {
  const link = state.status === 'ok' && state.facts && 'link' in state.facts ? state.facts.link : null;
  if (typeof link !== 'string') return null;
  return (
    <LinkOnce
      key={link}
      title="The link is made"
      link={link}
      hint="Copy it now: it is shown this once and kept nowhere."
    />
  );
}

function LinkList({ links, zone, revoke }: Pick<Props, 'links' | 'zone' | 'revoke'>) {
  if (links.length === 0) {
    return <p className="mt-5 text-small text-muted">No text of this story has been shared yet.</p>;
  }
  return (
    <ul aria-label="Preview links" className="mt-5 border-t border-rule">
      {links.map((link) => (
        <li key={link.id} className="flex flex-col items-start gap-1 border-b border-rule py-3 text-small">
          <p className="flex flex-wrap items-center gap-2">
            <strong className="font-semibold">{link.note || 'Without a note'}</strong>
            <LinkState link={link} />
          </p>
          <p className="text-muted">
            Revision {link.revisionNumber}, by {link.by.name},{' '}
            {link.revokedAt === null ? (
              <>
                {link.isOpen ? 'until' : 'ended'} <Time at={link.expiresAt} zone={zone} />
              </>
            ) : (
              <>
                ended <Time at={link.revokedAt} zone={zone} />
              </>
            )}
          </p>
          <p className="text-muted">
            {link.lastViewedAt === null ? (
              'Not viewed yet'
            ) : (
              <>
                Viewed {link.views === 1 ? 'once' : `${link.views} times`}, last{' '}
                <Time at={link.lastViewedAt} zone={zone} />
              </>
            )}
          </p>
          {link.isOpen ? (
            <ActionForm action={revoke} words={wordsOf} className="mt-1">
              {() => (
                <>
                  <input type="hidden" name="linkId" value={link.id} />
                  <SubmitButton variant="secondary" size="small" pending="Ending it">
                    End this link<span className="sr-only">: {link.note || `made ${link.createdAt}`}</span>
                  </SubmitButton>
                </>
              )}
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function LinkState({ link }: { link: PreviewLinkView }) {
  if (link.isOpen) {
    return (
      <Badge tone="accent" mark="○">
        Works
      </Badge>
    );
  }
  return <Badge mark="✕">{link.revokedAt === null ? 'Expired' : 'Ended'}</Badge>;
}

const WORDS: Record<string, string> = {
  'signed-out': 'You are signed out. Sign in again in another tab, then repeat this.',
  'not-found': 'The story or its text is not there any more, or not open to you.',
  'not-yours': 'This is not your story, and you are not assigned to it.',
  role: 'Your role does not share stories.',
  archived: 'The story is in the archive. Bring it back first.',
  'bad-input': 'Nothing was done: something in the form is not right.',
};

function wordsOf({ code }: { code: string }): string {
  return WORDS[code] ?? 'It was not done. Reload the page and try again.';
}
