'use client';

import { useId, useState } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { Notice } from './notice.tsx';

type Props = { title: string; link: string; hint: string };

/** A link that was just made; it is shown here and never again. */
export function LinkOnce({ title, link, hint }: Props) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(link).then(() => setCopied(true));
  };
  return (
    <Notice tone="accent" title={title} role="status">
      <Field
        id={id}
        label="Link"
        hint={hint}
        value={link}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <div className="flex items-center gap-3">
        <Button size="small" onClick={copy}>
          Copy link
        </Button>
        <span role="status">{copied ? 'Copied' : ''}</span>
      </div>
    </Notice>
  );
}
