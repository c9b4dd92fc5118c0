import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from './button-style.ts';
import { classNames } from './class-names.ts';

type Props = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize };

/** A link among buttons. Nothing is fetched before it is wanted. */
export function LinkButton({ variant = 'secondary', size = 'normal', className, ...rest }: Props) {
  return <Link prefetch={false} className={classNames(buttonStyle(variant, size), className)} {...rest} />;
}
