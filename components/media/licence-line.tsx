import { Badge } from '#components/ui/badge.tsx';
import { DAY } from '#lib/domain/kernel/clock.ts';
import { licenceState } from '#lib/domain/media/licence.ts';

type Props = {
  picture: { licence: string; licenceUntil: string | null };
  /** YYYY-MM-DD */
  today: string;
};

/** Under which licence a picture is, until when, and a warning when that is soon or over. */
export function LicenceLine({ picture, today }: Props) {
  const { licence, licenceUntil } = picture;
  const state = licenceState(licenceUntil, today);
  const until =
    licenceUntil === null ? '' : `${licence === '' ? 'U' : ', u'}ntil ${dayInWords(licenceUntil)}`;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>{licence === '' && until === '' ? 'No licence noted' : `${licence}${until}`}</span>
      {state === 'expired' ? (
        <Badge tone="seal" mark="▲">
          Licence expired
        </Badge>
      ) : null}
      {state === 'expiring' ? (
        <Badge tone="open" mark="◷">
          {leftInWords(licenceUntil ?? today, today)}
        </Badge>
      ) : null}
    </span>
  );
}

function leftInWords(until: string, today: string): string {
  const days = Math.round((Date.parse(until) - Date.parse(today)) / DAY);
  if (days === 0) return 'Last day of the licence';
  return days === 1 ? 'One day left' : `${days} days left`;
}

function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
