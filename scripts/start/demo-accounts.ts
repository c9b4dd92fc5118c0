import { CAST, DEMO_PASSWORD } from '../seed/cast.ts';

/** The lines that tell who may sign in to the demo edition, and how. */
export function demoAccounts(baseUrl: string): string {
  const people = Object.values(CAST).map(
    ({ email, name, role }) => `    ${email.padEnd(20)} ${name} (${role})`,
  );
  return [
    '',
    `  The site:  ${baseUrl}`,
    `  The desk:  ${baseUrl}/signin`,
    '',
    `  Accounts, all with the password ${DEMO_PASSWORD}:`,
    ...people,
    '',
  ].join('\n');
}
