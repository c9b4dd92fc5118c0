/** Today on this device, as YYYY-MM-DD; near enough for a warning of days. */
export function todayHere(): string {
  return new Intl.DateTimeFormat('en-CA').format(new Date());
}
