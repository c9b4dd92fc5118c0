import { LinkUnusable } from '#components/auth/link-unusable.tsx';

export default function NotFound() {
  return <LinkUnusable />;
}
