import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style.ts';
import { classNames } from './class-names.ts';

type Props = ComponentProps<'button'> & { variant?: ButtonVariant; size?: ButtonSize };

export function Button({
  variant = 'secondary',
  size = 'normal',
  type = 'button',
  className,
  ...rest
}: Props) {
  return (
    <button
      type={type}
      className={classNames(
        buttonStyle(variant, size, rest.disabled || rest['aria-disabled'] === 'true'),
        className,
      )}
      {...rest}
    />
  );
}
