import { authHandlers } from '#lib/next/auth.ts';

export const { GET, POST } = authHandlers;
