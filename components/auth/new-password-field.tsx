import { Field } from '#components/ui/field.tsx';

/** Any characters, pasted or typed; password managers are told that it is a new one. */
export function NewPasswordField({
  label = 'Password',
  error,
}: {
  label?: string;
  error: string | undefined;
}) {
  return (
    <Field
      name="password"
      type="password"
      label={label}
      hint="12 characters or more. A few unrelated words do well; there are no other rules."
      autoComplete="new-password"
      required
      error={error}
    />
  );
}
