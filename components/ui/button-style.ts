import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet';
export type ButtonSize = 'normal' | 'small';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-edge bg-raised text-ink hover:border-accent hover:text-accent-strong',
  quiet:
    'border-transparent bg-transparent text-accent underline decoration-1 underline-offset-4 hover:bg-accent-soft',
};
const SIZES: Record<ButtonSize, string> = {
  normal: 'min-h-10 px-4 text-body',
  small: 'min-h-8 px-3 text-small',
};

/** One look for buttons and for links that stand among buttons. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, refused = false): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-sm border py-1 font-desk font-medium transition-colors',
    SIZES[size],
    refused
      ? 'border-dashed border-edge bg-transparent text-muted forced-colors:text-[GrayText]'
      : VARIANTS[variant],
  );
}
