import Link from 'next/link';
import { paths } from '#lib/domain/kernel/paths.ts';
import {
  PREVIEW_SIZES,
  PREVIEW_THEMES,
  PREVIEW_WIDTHS,
  previewQuery,
  type PreviewLook,
} from '#lib/domain/stories/preview.ts';

const WIDTH_WORDS: Record<PreviewLook['width'], string> = {
  desktop: 'Desktop',
  phone: 'Phone',
  paper: 'Paper',
};
const THEME_WORDS: Record<PreviewLook['theme'], string> = { light: 'Light', dark: 'Dark' };
const SIZE_WORDS: Record<PreviewLook['size'], string> = { normal: 'Usual text', large: 'Text at 200 %' };

type Props = {
  storyId: string;
  look: PreviewLook;
  /** Null: the current text. */
  revision: number | null;
};

/** How the preview looks; links, so that each look has an address and needs no script. */
export function PreviewControls({ storyId, look, revision }: Props) {
  const choice = (label: string, changed: Partial<PreviewLook>, isChosen: boolean): Choice => ({
    label,
    isChosen,
    href: paths.deskPreviewWith(storyId, previewQuery({ ...look, ...changed }, revision)),
  });
  const isPaper = look.width === 'paper';
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <Choices
        name="Width"
        choices={PREVIEW_WIDTHS.map((width) => choice(WIDTH_WORDS[width], { width }, width === look.width))}
      />
      {isPaper ? null : (
        <>
          <Choices
            name="Theme"
            choices={PREVIEW_THEMES.map((theme) =>
              choice(THEME_WORDS[theme], { theme }, theme === look.theme),
            )}
          />
          <Choices
            name="Size of text"
            choices={PREVIEW_SIZES.map((size) => choice(SIZE_WORDS[size], { size }, size === look.size))}
          />
        </>
      )}
    </div>
  );
}

type Choice = { label: string; href: string; isChosen: boolean };

function Choices({ name, choices }: { name: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={name}>
      <ul className="flex flex-wrap rounded-sm border border-edge bg-raised">
        {choices.map(({ label, href, isChosen }) => (
          <li key={label} className="not-first:border-l not-first:border-edge">
            <Link
              href={href}
              prefetch={false}
              replace
              scroll={false}
              aria-current={isChosen ? 'true' : undefined}
              className="flex min-h-9 items-center px-3 text-small hover:text-accent-strong aria-[current]:bg-accent aria-[current]:font-medium aria-[current]:text-on-accent"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
