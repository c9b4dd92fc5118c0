/** Every URL of the product is built here; nothing else concatenates one. */
export const paths = {
  front: () => '/',
  section: (section: string) => `/${section}`,
  story: (section: string, slug: string) => `/${section}/${slug}`,
  topic: (topic: string) => `/topics/${topic}`,
  /** The part of a public list after `cursor`; without one, the list itself. */
  older: (list: string, cursor?: string) =>
    cursor === undefined ? list : `${list}?after=${encodeURIComponent(cursor)}`,
  /** The words of a 404; the server sends them from here. */
  notFound: () => '/not-found',
  feed: () => '/feed.xml',
  sitemap: () => '/sitemap.xml',
  media: (hash: string, extension: string) => `/media/${hash}.${extension}`,
  mediaVariant: (hash: string, width: number, format: string) => `/media/${hash}-${width}.${format}`,
  /** Whoever holds the token may read one revision. */
  preview: (token: string) => `/preview/${token}`,
  signIn: () => '/signin',
  /** Signing in on the way to `next`. */
  signInFor: (next: string) => `/signin?next=${encodeURIComponent(next)}`,
  /** Signing in after something was done that asks for it. */
  signInAfter: (done: string) => `/signin?done=${done}`,
  setup: () => '/setup',
  invite: (token: string) => `/invite/${token}`,
  reset: (token: string) => `/reset/${token}`,
  forgot: () => '/forgot',
  desk: () => '/desk',
  stories: () => '/desk/stories',
  /** `query` as URLSearchParams writes it: the list's filter and cursor. */
  storiesWith: (query: string) => `/desk/stories?${query}`,
  deskStory: (id: string) => `/desk/stories/${id}`,
  review: (id: string) => `/desk/stories/${id}/review`,
  reviewView: (id: string, view: string) => `/desk/stories/${id}/review?view=${view}`,
  /** The review page after a verb was done; it says so. */
  reviewAfter: (id: string, verb: string) => `/desk/stories/${id}/review?done=${verb}`,
  history: (id: string) => `/desk/stories/${id}/history`,
  /** The part of the history below a revision's number. */
  historyBelow: (id: string, number: number) => `/desk/stories/${id}/history?below=${number}`,
  /** The history after something was done; it says so. */
  historyAfter: (id: string, done: string) => `/desk/stories/${id}/history?done=${done}`,
  revision: (id: string, number: number) => `/desk/stories/${id}/history/${number}`,
  compareForm: (id: string) => `/desk/stories/${id}/history/compare`,
  /** Two revisions side by side; numbers, or the words of lib/domain/stories/compared.ts. */
  compare: (id: string, from: string, to: string) =>
    `/desk/stories/${id}/history/compare?from=${from}&to=${to}`,
  /** The story as a reader will see it. */
  deskPreview: (id: string) => `/desk/stories/${id}/preview`,
  /** The same with a revision and a look; `query` as URLSearchParams writes it. */
  deskPreviewWith: (id: string, query: string) => `/desk/stories/${id}/preview${query && `?${query}`}`,
  /** One revision as readers would get it, for a frame of the preview; `look` as the preview names it. */
  previewFrame: (id: string, number: number, look: string) => `/frame/${id}/${number}/${look}`,
  /** Leads to `begin` with an id of its own. */
  newStory: () => '/desk/stories/new',
  /** A story that exists once something was typed; `section` is whose template it begins with. */
  begin: (id: string, section?: string) =>
    `/desk/stories/${id}?new=${section === undefined ? '' : encodeURIComponent(section)}`,
  mediaLibrary: () => '/desk/media',
  /** `query` as URLSearchParams writes it: the library's filter and cursor. */
  mediaLibraryWith: (query: string) => (query === '' ? '/desk/media' : `/desk/media?${query}`),
  libraryPicture: (hash: string) => `/desk/media/${hash}`,
  importStory: () => '/desk/stories/import',
  queue: () => '/desk/queue',
  settings: () => '/desk/settings',
  staff: () => '/desk/staff',
  /** The same page after something was done; it says so. */
  staffAfter: (done: string) => `/desk/staff?done=${done}`,
  account: () => '/desk/account',
  accountAfter: (done: string) => `/desk/account?done=${done}`,
  /** PUT: the autosave of the editor. */
  draftApi: (id: string) => `/api/desk/stories/${id}/draft`,
  /** GET: a stream of who has the story open; POST: a heartbeat. */
  presenceApi: (id: string) => `/api/desk/stories/${id}/presence`,
  /** GET: the working text as readers would see it, for who reads along. */
  readAlongApi: (id: string) => `/api/desk/stories/${id}/presence/text`,
  /** POST: a picture's bytes; GET: the library. */
  mediaApi: () => '/api/desk/media',
  /** POST: which text a person had before their eyes. */
  readApi: (id: string) => `/api/desk/stories/${id}/read`,
  /** GET: one picture of the library. */
  pictureApi: (hash: string) => `/api/desk/media/${hash}`,
  mediaApiWith: (query: string) => `/api/desk/media?${query}`,
  /** POST: a verb of the transition table. */
  verbApi: (id: string, verb: string) => `/api/desk/stories/${id}/${verb}`,
} as const;
