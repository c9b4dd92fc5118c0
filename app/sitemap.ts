import type { MetadataRoute } from 'next';
import { environment } from '#lib/server/kernel/environment.ts';
import { store } from '#lib/server/kernel/store.ts';
import { addressesForSitemap } from '#lib/server/stories/reader-queries.ts';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { baseUrl } = environment();
  const addresses = await addressesForSitemap(store());
  return addresses.map(({ path, updatedAt }) => ({
    url: new URL(path, baseUrl).href,
    lastModified: updatedAt,
  }));
}
