/** One message to one address: the payload of the job `send-mail`. */
import { z } from 'zod';

export const mailSchema = z.strictObject({
  /** Exactly the stored, normalised address of an account; never a list (T-22). */
  to: z.string().regex(/^[^\s,;<>"@]+@[^\s,;<>"@]+$/),
  subject: z.string().regex(/^[^\r\n]*$/),
  text: z.string(),
});

export type Mail = z.infer<typeof mailSchema>;
