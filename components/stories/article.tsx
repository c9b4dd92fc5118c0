import { paths } from '#lib/domain/kernel/paths.ts';
import { dateAndTime } from '#lib/domain/stories/reader-dates.ts';
import type { ArticleView, SiteView } from '#lib/domain/stories/views.ts';
import { BylineNames } from './byline-names.tsx';
import { Picture } from './picture.tsx';
import { StoryBody } from './story-body.tsx';

/** The story as a reader gets it: one article, one h1, everything from the published snapshot. */
export function Article({
  story,
  site,
  url,
}: {
  story: ArticleView;
  site: SiteView;
  /** The full address; shown on paper only. */
  url: string;
}) {
  // The words around the story are the site's; its own say when they are in another language.
  const language = story.language ?? undefined;
  return (
    <article className="article" lang={site.language}>
      <header className="article-head">
        <p className="kicker">
          <a href={paths.section(story.section.slug)}>{story.section.name}</a>
        </p>
        <h1 className="headline" lang={language}>
          {story.headline}
        </h1>
        {story.standfirst && (
          <p className="standfirst" lang={language}>
            {story.standfirst}
          </p>
        )}
        <ArticleFacts story={story} site={site} />
      </header>
      {story.lead && (
        <figure className="article-lead" lang={language}>
          <Picture picture={story.lead} sizes="(min-width: 64rem) 60rem, 100vw" priority />
          {(story.lead.caption || story.lead.credit) && (
            <figcaption>
              {story.lead.caption} {story.lead.credit && <span className="credit">{story.lead.credit}</span>}
            </figcaption>
          )}
        </figure>
      )}
      {story.contentNote && (
        <details className="content-note">
          <summary>Content note</summary>
          <p lang={language}>{story.contentNote}</p>
        </details>
      )}
      <StoryBody html={story.bodyHtml} language={language} />
      {story.helpBox && <HelpBox words={story.helpBox} language={language} />}
      <footer className="article-foot">
        {story.topics.length > 0 && (
          <nav className="topics" aria-label="Topics">
            <span className="topics-label">Topics</span>
            <ul>
              {story.topics.map((topic) => (
                <li key={topic.slug}>
                  <a href={paths.topic(topic.slug)}>{topic.name}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <p className="on-paper">
          {site.name}, {url}. {datesInWords(story, site)}.
        </p>
      </footer>
    </article>
  );
}

function ArticleFacts({ story, site }: { story: ArticleView; site: SiteView }) {
  return (
    <div className="article-facts">
      {story.bylines.length > 0 && (
        <p className="article-byline">
          <BylineNames bylines={story.bylines} />
        </p>
      )}
      <p className="article-dates">
        {story.firstPublishedAt === null ? (
          <span>Not published yet</span>
        ) : (
          <span>
            Published{' '}
            <time dateTime={story.firstPublishedAt}>{dateAndTime(story.firstPublishedAt, site)}</time>
          </span>
        )}
        {wasUpdated(story) && (
          <span>
            Updated <time dateTime={story.updatedAt}>{dateAndTime(story.updatedAt, site)}</time>
          </span>
        )}
      </p>
    </div>
  );
}

function HelpBox({ words, language }: { words: string; language: string | undefined }) {
  return (
    <aside className="help-box" aria-labelledby="help-box">
      <h2 id="help-box">Help and support</h2>
      {words
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p key={line} lang={language}>
            {line}
          </p>
        ))}
    </aside>
  );
}

function datesInWords(story: ArticleView, site: SiteView): string {
  if (story.firstPublishedAt === null) return 'Not published yet';
  const published = `Published ${dateAndTime(story.firstPublishedAt, site)}`;
  return wasUpdated(story) ? `${published}, updated ${dateAndTime(story.updatedAt, site)}` : published;
}

function wasUpdated(story: ArticleView): story is ArticleView & { updatedAt: string } {
  return story.updatedAt !== null && story.updatedAt !== story.firstPublishedAt;
}
