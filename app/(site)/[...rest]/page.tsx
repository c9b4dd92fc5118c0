import { notFound } from 'next/navigation';

/** Every address that no other page answers, so that all of them are refused in one way. */
export default function NoSuchPage() {
  notFound();
}
