import type { NextConfig } from 'next';

/** Why each of these: docs/decisions/006 (one cache, in front of Next) and hardening T-11. */
const config: NextConfig = {
  poweredByHeader: false,
  // Our server compresses what it keeps; the proxy in front compresses the rest.
  compress: false,
  agentRules: false,
  // Every client gets title and content in place, never streamed into a hidden element.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2'],
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: '3mb' } },
  // Types are a gate of their own in `npm run check`; a build need not ask twice.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
};

export default config;
