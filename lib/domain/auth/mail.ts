/** What the auth room writes to people. Plain text; nothing in it but what the recipient needs. */
import { linkAddress } from './link.ts';
import type { LinkKind } from './roles.ts';

/** What a link in a mail stands on: the configured origin and the name people know the site by. */
export type Place = { baseUrl: string; siteName: string };

export type Letter = { to: string; subject: string; text: string };

type Addressee = { email: string; name: string };

export function linkLetter(place: Place, kind: LinkKind, to: Addressee, token: string): Letter {
  const link = linkAddress(place.baseUrl, kind, token);
  const said = WORDS[kind];
  return letter(to, said.subject(place.siteName), [...said.before(place.siteName), link, ...said.after]);
}

export function passwordChangedLetter(place: Place, to: Addressee): Letter {
  return letter(to, `Your password for ${place.siteName} was changed`, [
    `The password of your account at ${place.siteName} was changed just now.`,
    'If that was you, there is nothing to do. If it was not, tell an admin of your desk at once.',
  ]);
}

const WORDS: Record<
  LinkKind,
  { subject: (site: string) => string; before: (site: string) => string[]; after: string[] }
> = {
  invite: {
    subject: (site) => `Your invitation to the desk of ${site}`,
    before: (site) => [`You are invited to the desk of ${site}. Choose a password here:`],
    after: ['The link works once, for 24 hours. If you did not expect it, ignore this message.'],
  },
  reset: {
    subject: (site) => `Choose a new password for ${site}`,
    before: (site) => [`Someone asked for a new password for your account at ${site}. Choose one here:`],
    after: [
      'The link works once, for one hour. If you did not ask for it, ignore this message: nothing changes.',
    ],
  },
};

function letter(to: Addressee, subject: string, paragraphs: string[]): Letter {
  return {
    to: to.email,
    subject: oneLine(subject),
    text: [`Hello ${oneLine(to.name)},`, ...paragraphs].join('\n\n') + '\n',
  };
}

/** Names are typed by people: a line end in one must not become a header or a paragraph. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
