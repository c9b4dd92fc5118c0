import { useId, type ComponentProps, type ReactNode } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, id, ...rest }: Props) {
  const made = useId();
  const name = id ?? made;
  return (
    <div className="flex items-start gap-2.5">
      <input
        type="checkbox"
        id={name}
        className="mt-0.5 size-5 shrink-0 cursor-pointer"
        aria-describedby={hint ? `${name}-hint` : undefined}
        {...rest}
      />
      <div>
        <label htmlFor={name} className="inline-block min-h-6">
          {label}
        </label>
        {hint ? (
          <p id={`${name}-hint`} className="text-caption text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
