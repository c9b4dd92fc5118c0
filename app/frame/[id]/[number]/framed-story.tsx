import { notFound } from 'next/navigation';
import { Article } from '#components/stories/article.tsx';
import { isId } from '#lib/domain/kernel/ids.ts';
import { paths } from '#lib/domain/kernel/paths.ts';
import { requireActor } from '#lib/next/session.ts';
import { environment } from '#lib/server/kernel/environment.ts';
import { store } from '#lib/server/kernel/store.ts';
import { revisionAsArticle } from '#lib/server/stories/framed-queries.ts';
import { siteForReader } from '#lib/server/stories/reader-queries.ts';
import { Frame } from '../../../(site)/frame.tsx';

/** One revision as readers would get it, for the staff who may see the story. */
export async function FramedStory({ id, number }: { id: string; number: string }) {
  const actor = await requireActor(paths.deskPreview(id));
  const isNumber = /^[1-9]\d{0,8}$/.test(number);
  const article = isId(id) && isNumber ? await revisionAsArticle(store(), actor, id, Number(number)) : null;
  if (!article) notFound();
  const site = await siteForReader(store());
  return (
    <Frame here={article.section.slug}>
      <Article story={article} site={site} url={new URL(article.path, environment().baseUrl).href} />
    </Frame>
  );
}
