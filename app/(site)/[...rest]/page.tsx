import { notFound } from 'next/navigation';

/** Every address that no other page answers, so that it is refused in our own design. */
export default function NoSuchPage() {
  notFound();
}
