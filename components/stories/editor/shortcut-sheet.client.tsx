'use client';

import { useId } from 'react';
import { Dialog } from '#components/ui/dialog.client.tsx';
import { isMacKeyboard, keyNames, SHORTCUT_GROUPS, shortcutsOf, type Shortcut } from './shortcuts.ts';

type Props = { open: boolean; onClose: () => void };

/** Every shortcut of the editor, with the names that the keys have on this computer. */
export function ShortcutSheet({ open, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title="Keyboard shortcuts"
      description="Signs work while you type; one Backspace takes back what they turned into."
      close="Close"
      reads
    >
      <div className="grid gap-5">
        {SHORTCUT_GROUPS.map((group) => (
          <Group key={group} name={group} shortcuts={shortcutsOf(group)} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ name, shortcuts }: { name: string; shortcuts: readonly Shortcut[] }) {
  const heading = useId();
  const isMac = isMacKeyboard(navigator.platform);
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="caps mb-1 text-muted">
        {name}
      </h3>
      <dl className="divide-y divide-rule">
        {shortcuts.map(({ does, keys, typed }) => (
          <div key={does} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-1.5">
            <dt className="text-small">{does}</dt>
            <dd className="ms-auto flex flex-wrap items-center justify-end gap-x-2 gap-y-1 text-caption">
              {keys ? <Keys names={keyNames(keys, isMac)} /> : null}
              {keys && typed ? <span className="text-muted">or type</span> : null}
              {typed ? <span className="font-figures">{typed}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ names }: { names: readonly string[] }) {
  return (
    <span className="inline-flex gap-1">
      {names.map((name) => (
        <kbd
          key={name}
          className="inline-flex min-h-6 min-w-6 items-center justify-center rounded-sm border border-edge bg-paper px-1.5 font-desk font-medium"
        >
          {name}
        </kbd>
      ))}
    </span>
  );
}
