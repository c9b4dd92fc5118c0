import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../auth/roles.ts';
import { VERBS, type Verb } from '../kernel/verbs.ts';
import { may, CAPABILITIES, type StoryFacts } from './permission.ts';
import { reviewAfterEdit, TRANSITIONS } from './transitions.ts';
import { PUBLICATION_STATES, REVIEW_STATES } from './vocabulary.ts';

/** Verbs of later slices. Whoever builds one takes it out here and gives its row states. */
const LATER: Verb[] = [
  'comment',
  'verify',
  'dispute',
  'schedule',
  'unschedule',
  'correct',
  'hold',
  'release',
  'retract',
];

const truths = [true, false];

/** Every combination of what a decision looks at. */
function everyFact(): StoryFacts[] {
  return REVIEW_STATES.flatMap((review) =>
    PUBLICATION_STATES.flatMap((publication) =>
      truths.flatMap((archived) =>
        truths.flatMap((liveIsCurrent) =>
          truths.flatMap((isOwn) =>
            truths.map((isContributor) => ({
              review,
              publication,
              archived,
              liveIsCurrent,
              isOwn,
              isContributor,
              missing: [],
            })),
          ),
        ),
      ),
    ),
  );
}

const actorOf = (role: Role) => ({ id: 'a', name: 'A', role });

describe('the transition table', () => {
  test('has a row for every verb, and only the later ones are absent', () => {
    expect(VERBS.filter((verb) => TRANSITIONS[verb].absent)).toEqual(LATER);
  });

  test.each(VERBS)('%s is allowed exactly where its row and the capability table say so', (verb) => {
    const row = TRANSITIONS[verb];
    for (const role of ROLES) {
      for (const facts of everyFact()) {
        const expected =
          !row.absent &&
          CAPABILITIES[verb][role] !== 'none' &&
          (CAPABILITIES[verb][role] === 'any' || facts.isOwn) &&
          row.archived === facts.archived &&
          row.publication.includes(facts.publication) &&
          row.review.includes(facts.review) &&
          (row.onLiveText || !facts.liveIsCurrent) &&
          !(verb === 'approve' && facts.isContributor) &&
          !(
            verb === 'draft' &&
            role === 'writer' &&
            (facts.review === 'submitted' || (facts.review === 'approved' && !facts.liveIsCurrent))
          );
        expect([facts, may(actorOf(role), verb, facts).allowed]).toEqual([facts, expected]);
      }
    }
  });
});

describe('four eyes', () => {
  test.each(ROLES)('no %s approves a text they had a hand in', (role) => {
    const own = everyFact().filter((facts) => facts.isContributor);
    expect(own.some((facts) => may(actorOf(role), 'approve', facts).allowed)).toBe(false);
  });

  test.each(['writer', 'checker'] as const)('a %s approves and publishes nothing', (role) => {
    for (const facts of everyFact()) {
      expect(may(actorOf(role), 'approve', facts).allowed).toBe(false);
      expect(may(actorOf(role), 'publish', facts).allowed).toBe(false);
    }
  });

  test('a text that lacks a part cannot be submitted', () => {
    const facts: StoryFacts = {
      review: 'draft',
      publication: 'none',
      archived: false,
      liveIsCurrent: false,
      isOwn: true,
      isContributor: true,
      missing: ['section'],
    };
    expect(may(actorOf('writer'), 'submit', facts)).toEqual({ allowed: false, code: 'incomplete' });
    expect(may(actorOf('writer'), 'submit', { ...facts, missing: [] }).allowed).toBe(true);
  });
});

describe('review after an edit', () => {
  const before = (review: (typeof REVIEW_STATES)[number], liveIsCurrent = false) => ({
    review,
    liveIsCurrent,
  });
  const unapproved = { approvalStands: false, isLive: false };
  const undone = { approvalStands: true, isLive: false };

  test('a text in review stays in review', () => {
    expect(reviewAfterEdit(before('submitted'), unapproved)).toBe('submitted');
    expect(reviewAfterEdit(before('changes-asked'), unapproved)).toBe('changes-asked');
    expect(reviewAfterEdit(before('draft'), unapproved)).toBe('draft');
  });

  test('an approved text goes back to review, a live one starts anew', () => {
    expect(reviewAfterEdit(before('approved'), unapproved)).toBe('submitted');
    expect(reviewAfterEdit(before('approved', true), unapproved)).toBe('draft');
  });

  test('a text whose own approval stands is approved: the comma was undone', () => {
    for (const review of ['draft', 'submitted', 'approved'] as const) {
      expect(reviewAfterEdit(before(review), undone)).toBe('approved');
    }
  });

  test('what an editor asked for stands, unless the text is the live one again', () => {
    expect(reviewAfterEdit(before('changes-asked'), undone)).toBe('changes-asked');
    expect(reviewAfterEdit(before('changes-asked'), { approvalStands: true, isLive: true })).toBe('approved');
  });
});
