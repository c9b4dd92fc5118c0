import { Button } from '#components/ui/button.tsx';

/** A plain form: it works without script. */
export function SignOut({ action }: { action: () => Promise<void> }) {
  return (
    <form action={action}>
      <Button type="submit">Sign out</Button>
    </form>
  );
}
