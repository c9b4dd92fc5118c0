type Props = {
  /** ISO 8601 in UTC. */
  at: string;
  /** IANA name, such as Europe/London. */
  zone: string;
  language?: string;
  /** `day` leaves the clock out, `clock` the day; `full` names the zone; `moment` does not. */
  look?: 'day' | 'clock' | 'moment' | 'full';
};

const LOOKS: Record<NonNullable<Props['look']>, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit' },
  moment: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  full: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
};

/** A date in words, the same on server and in browser because zone and language are given. */
export function Time({ at, zone, language = 'en-GB', look = 'moment' }: Props) {
  const words = new Intl.DateTimeFormat(language, { ...LOOKS[look], timeZone: zone }).format(new Date(at));
  return (
    <time dateTime={at} className="tabular-nums">
      {words}
    </time>
  );
}
