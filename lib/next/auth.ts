/**
 * The only file that knows next-auth. Its cookie is an encrypted JWT that holds the id of our session
 * row and nothing else; the row is read whenever the cookie is, so an ended session is out at once.
 */
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from 'next-auth';
import { getToken } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { safeReturnPath } from '#lib/domain/auth/safe-return-path.ts';
import { SESSION_ABSOLUTE } from '#lib/domain/auth/session.ts';
import { SECOND } from '#lib/domain/kernel/clock.ts';
import type { Id } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { ok, type Ok } from '#lib/domain/kernel/result.ts';
import { endOwnSession } from '#lib/server/auth/end-sessions.ts';
import { readSession } from '#lib/server/auth/read-session.ts';
import { signIn, type SignInRefusal } from '#lib/server/auth/sign-in.ts';
import { environment } from '#lib/server/kernel/environment.ts';
import { store } from '#lib/server/kernel/store.ts';

const credentialsInput = z.object({
  email: z.string().max(600),
  password: z.string().max(4_096),
  // Every credential travels as text.
  isShared: z.stringbool().optional(),
});
const signedIn = z.object({ user: z.object({ sid: z.string() }) });

/** Carries our refusal through next-auth, which knows only that a sign-in failed. */
class RefusedSignIn extends CredentialsSignin {
  readonly refusal: SignInRefusal;
  constructor(refusal: SignInRefusal) {
    super();
    this.code = refusal.code;
    this.refusal = refusal;
  }
}

const { auth, handlers, signIn: begin, signOut: end } = NextAuth(configuration);

/** Next's route for it: `GET` and `POST` of /api/auth/*. */
export const authHandlers = handlers;

/** Sets the cookie of a new session, or answers why not. */
export async function signInBrowser(given: {
  email: string;
  password: string;
  isShared: boolean;
}): Promise<Ok<undefined> | SignInRefusal> {
  try {
    await begin('credentials', {
      ...given,
      isShared: String(given.isShared),
      redirect: false,
      redirectTo: paths.desk(),
    });
    return ok();
  } catch (error) {
    if (error instanceof RefusedSignIn) return error.refusal;
    throw error;
  }
}

/** Ends the session of this browser and takes its cookie away. */
export async function signOutBrowser(): Promise<void> {
  await end({ redirect: false, redirectTo: paths.signIn() });
}

/** The id of the live session behind the request's cookie. */
export async function sessionIdOfRequest(): Promise<Id | null> {
  const parsed = signedIn.safeParse(await auth());
  return parsed.success ? parsed.data.user.sid : null;
}

/** The id that the request's cookie holds. Nothing is asked of the row, and nothing written to it. */
export async function sessionIdInCookie(headers: Headers): Promise<unknown> {
  const { authSecret, baseUrl } = environment();
  const name = cookies(baseUrl.startsWith('https:')).sessionToken?.name;
  if (name === undefined || authSecret === null) return null;
  const token = await getToken({ req: { headers }, cookieName: name, salt: name, secret: authSecret });
  return token?.sid;
}

/** Asked for every request, so that a build needs no environment. */
function configuration(): NextAuthConfig {
  const { authSecret, baseUrl } = environment();
  // next-auth reads the origin of its redirects from here alone; a Host header must not decide it.
  process.env.AUTH_URL = baseUrl;
  return {
    providers: [Credentials({ credentials: { email: {}, password: {}, isShared: {} }, authorize })],
    secret: authSecret ?? [],
    basePath: '/api/auth',
    trustHost: true,
    session: { strategy: 'jwt', maxAge: SESSION_ABSOLUTE / SECOND },
    pages: { signIn: paths.signIn(), signOut: paths.signIn(), error: paths.signIn() },
    cookies: cookies(baseUrl.startsWith('https:')),
    callbacks: { jwt: keepSessionId, session: showNothing, redirect: stayHere },
    events: { signOut: endRow },
    logger: { error: tellUnexpected, warn: () => undefined, debug: () => undefined },
  };
}

async function authorize(given: unknown, request: Request) {
  const parsed = credentialsInput.safeParse(given);
  if (!parsed.success) return null;
  const { isShared = false, ...credentials } = parsed.data;
  const begun = await signIn(store(), {
    ...credentials,
    isShared,
    address: request.headers.get('x-client-address') ?? 'unknown',
    userAgent: request.headers.get('user-agent') ?? '',
  });
  if (!begun.ok) throw new RefusedSignIn(begun);
  return { id: begun.value.sessionId };
}

const keepSessionId: NonNullable<NonNullable<NextAuthConfig['callbacks']>['jwt']> = async ({
  token,
  user,
}) => {
  // `user` is there only at sign-in, and is what `authorize` answered.
  const session = await readSession(store(), (user as { id?: unknown } | undefined)?.id ?? token.sid);
  return session && { sid: session.id };
};

/** /api/auth/session tells a script no more than that there is a session. */
const showNothing: NonNullable<NonNullable<NextAuthConfig['callbacks']>['session']> = ({ session }) => ({
  expires: session.expires,
});

const stayHere: NonNullable<NonNullable<NextAuthConfig['callbacks']>['redirect']> = ({ url, baseUrl }) =>
  `${baseUrl}${safeReturnPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url)}`;

const endRow: NonNullable<NonNullable<NextAuthConfig['events']>['signOut']> = async (message) => {
  const sid = 'token' in message ? message.token?.sid : undefined;
  const session = await readSession(store(), sid);
  if (session) await endOwnSession(store(), session.actor, { sessionId: session.id });
};

/** `__Host-` binds a cookie to this host over https; a browser refuses it on http://localhost. */
function cookies(isSecure: boolean): NonNullable<NextAuthConfig['cookies']> {
  const prefix = isSecure ? '__Host-' : '';
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const;
  return {
    // No name may begin with this one: next-auth takes such cookies for further pieces of it.
    sessionToken: { name: `${prefix}countersign-session`, options },
    csrfToken: { name: `${prefix}countersign-csrf`, options },
    callbackUrl: { name: `${prefix}countersign-return`, options },
  };
}

/** A refused sign-in is in the audit log; a cookie that no longer opens is no news. */
function tellUnexpected(error: Error): void {
  const cause: unknown =
    error.cause && typeof error.cause === 'object' && 'err' in error.cause ? error.cause.err : error;
  if (cause instanceof AuthError) return;
  process.stderr.write(
    `${JSON.stringify({ level: 50, msg: 'sign-in failed unexpectedly', error: String(cause) })}\n`,
  );
}
