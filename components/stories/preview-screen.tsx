import { paths } from '#lib/domain/kernel/paths.ts';
import { frameLook, type PreviewLook } from '#lib/domain/stories/preview.ts';

const SIZES: Record<PreviewLook['width'], string> = {
  phone: 'h-[844px] w-[390px]',
  paper: 'h-[1123px] w-[794px]',
  desktop: 'h-[860px] w-full min-w-[1024px]',
};
const NAMES: Record<PreviewLook['width'], string> = {
  phone: 'The story on a phone',
  paper: 'The story on paper',
  desktop: 'The story on a desktop',
};

type Props = { storyId: string; number: number; look: PreviewLook };

/**
 * The page that readers would get, in a frame as wide as the screen that is meant. It holds no script;
 * its links open beside it.
 */
export function PreviewScreen({ storyId, number, look }: Props) {
  return (
    <div
      role="region"
      aria-label="Preview"
      tabIndex={0}
      className="overflow-x-auto border border-rule bg-sunk p-3 sm:p-5"
    >
      <iframe
        key={frameLook(look) + look.width}
        title={NAMES[look.width]}
        src={paths.previewFrame(storyId, number, frameLook(look))}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        className={`mx-auto max-w-none border border-edge bg-paper ${SIZES[look.width]}`}
      />
    </div>
  );
}
