import Link from 'next/link';
import { notFound } from 'next/navigation';
import { describe, removeFromLibrary } from '#app/_actions/media.ts';
import { PageHead } from '#components/layout/page-head.tsx';
import { DeletePicture } from '#components/media/delete-picture.client.tsx';
import { DescribePicture } from '#components/media/describe-picture.client.tsx';
import { PictureFacts } from '#components/media/picture-facts.tsx';
import { PictureFrame } from '#components/media/picture-frame.tsx';
import { nameOfPicture } from '#components/media/picture-name.ts';
import { PictureUsesList } from '#components/media/picture-uses.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { RefusedButton } from '#components/ui/refused-button.tsx';
import { paths } from '#lib/domain/kernel/paths.ts';
import { mayDelete, mayDescribe } from '#lib/domain/media/permission.ts';
import { pictureWords } from '#lib/domain/media/words.ts';
import { requireActor } from '#lib/next/session.ts';
import { store } from '#lib/server/kernel/store.ts';
import { libraryPicture } from '#lib/server/stories/library-queries.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';

export const metadata = { title: 'Picture' };

type Props = { params: Promise<{ hash: string }> };

export default async function PicturePage({ params }: Props) {
  const actor = await requireActor();
  const picture = await libraryPicture(store(), actor, (await params).hash);
  if (!picture) notFound();
  const { zone } = await siteForReader(store());
  const name = nameOfPicture(picture);
  const describing = mayDescribe(actor, picture);
  const deleting = mayDelete(actor, { ...picture, isInUse: picture.uses.isInUse });
  return (
    <>
      <PageHead
        above={
          <Link className="link" prefetch={false} href={paths.mediaLibrary()}>
            Pictures
          </Link>
        }
        title={<span className="text-title">{name}</span>}
      />
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-8">
          <PictureFrame
            picture={picture}
            width={800}
            alt={picture.alt}
            lazy={false}
            className="h-auto max-h-[75vh] w-auto max-w-full border border-rule"
          />
          <Panel title="Where it is used">
            <PictureUsesList uses={picture.uses} />
          </Panel>
          <Panel title="Delete">
            {deleting.allowed ? (
              <DeletePicture hash={picture.hash} name={name} action={removeFromLibrary} />
            ) : (
              <RefusedButton reason={pictureWords(deleting.code)}>Delete picture</RefusedButton>
            )}
          </Panel>
        </div>
        <div className="grid gap-8">
          <Panel title="About the file">
            <PictureFacts picture={picture} zone={zone} />
          </Panel>
          <Panel title="What it says">
            {describing.allowed ? (
              <DescribePicture picture={picture} action={describe} />
            ) : (
              <>
                <p className="mb-4 text-small text-muted">{pictureWords(describing.code)}</p>
                <PictureFacts picture={picture} zone={zone} words />
              </>
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}
