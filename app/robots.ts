import type { MetadataRoute } from 'next';
import { paths } from '#lib/domain/kernel/paths.ts';
import { environment } from '#lib/server/kernel/environment.ts';

export const dynamic = 'force-dynamic';

/** The desk is refused to strangers by itself; naming it here only saves a crawler the walk. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: [paths.desk(), '/api/'] },
    sitemap: new URL(paths.sitemap(), environment().baseUrl).href,
  };
}
