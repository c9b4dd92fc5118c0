import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { controlStyle, describedBy, FieldFrame } from './field-frame.tsx';

export type Option = { value: string; label: string };

type Props = Omit<ComponentProps<'select'>, 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly Option[];
};

/** The browser's own select: it works everywhere, by every means of input. */
export function Select({ label, hint, error, options, id, className, ...rest }: Props) {
  const made = useId();
  const name = id ?? made;
  return (
    <FieldFrame id={name} label={label} hint={hint} error={error}>
      <select
        id={name}
        className={classNames(controlStyle, 'min-h-10 py-1.5', className)}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error ? true : undefined}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
