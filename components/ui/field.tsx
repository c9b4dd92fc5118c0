import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { controlStyle, describedBy, FieldFrame } from './field-frame.tsx';

type Common = { label: ReactNode; hint?: ReactNode; error?: ReactNode };

/** A line of input with its label, hint and error. */
export function Field({ label, hint, error, id, className, ...rest }: Common & ComponentProps<'input'>) {
  const made = useId();
  const name = id ?? made;
  return (
    <FieldFrame id={name} label={label} hint={hint} error={error}>
      <input
        id={name}
        className={classNames(controlStyle, 'min-h-10 py-1.5 read-only:bg-sunk', className)}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </FieldFrame>
  );
}

/** Several lines of input; it grows with what is typed where the browser can. */
export function TextField({
  label,
  hint,
  error,
  id,
  className,
  rows = 4,
  ...rest
}: Common & ComponentProps<'textarea'>) {
  const made = useId();
  const name = id ?? made;
  return (
    <FieldFrame id={name} label={label} hint={hint} error={error}>
      <textarea
        id={name}
        rows={rows}
        className={classNames(controlStyle, 'field-sizing-content py-2', className)}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
    </FieldFrame>
  );
}
