'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { Select } from '#components/ui/select.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Id } from '#lib/domain/kernel/ids.ts';

type Named = { id: Id; name: string };
type Props = { bylines: readonly Named[]; value: Id[]; onChange: (value: Id[]) => void };

/** Public names in the order in which readers see them. */
export function BylinesField({ bylines, value, onChange }: Props) {
  const [said, setSaid] = useState('');
  const add = useRef<HTMLSelectElement>(null);
  const nameOf = (id: Id) => bylines.find((byline) => byline.id === id)?.name ?? 'Unknown byline';

  function move(index: number, by: -1 | 1) {
    const moved = [...value];
    const [id] = moved.splice(index, 1);
    if (id === undefined) return;
    moved.splice(index + by, 0, id);
    onChange(moved);
    setSaid(`${nameOf(id)} is now number ${index + by + 1} of ${value.length}.`);
  }
  function remove(id: Id) {
    onChange(value.filter((other) => other !== id));
    setSaid(`${nameOf(id)} removed.`);
    add.current?.focus();
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="text-small font-semibold">Bylines</legend>
      <ol className="grid gap-1 empty:hidden">
        {value.map((id, index) => (
          <li key={id} className="flex items-center gap-1 rounded-sm border border-rule bg-raised pl-3">
            <span className="min-w-0 grow py-1.5 text-small">{nameOf(id)}</span>
            <Step label={`Move ${nameOf(id)} up`} off={index === 0} onPress={() => move(index, -1)}>
              <ArrowUp aria-hidden="true" className="size-4" />
            </Step>
            <Step
              label={`Move ${nameOf(id)} down`}
              off={index === value.length - 1}
              onPress={() => move(index, 1)}
            >
              <ArrowDown aria-hidden="true" className="size-4" />
            </Step>
            <Step label={`Remove ${nameOf(id)}`} off={false} onPress={() => remove(id)}>
              <X aria-hidden="true" className="size-4" />
            </Step>
          </li>
        ))}
      </ol>
      <AddByline
        select={add}
        options={bylines.filter((byline) => !value.includes(byline.id))}
        onAdd={(id) => {
          onChange([...value, id]);
          setSaid(`${nameOf(id)} added.`);
        }}
      />
      <p role="log" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}

function AddByline({
  select,
  options,
  onAdd,
}: {
  select: RefObject<HTMLSelectElement | null>;
  options: readonly Named[];
  onAdd: (id: Id) => void;
}) {
  const [chosen, setChosen] = useState('');
  if (options.length === 0) return null;
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 grow">
        <Select
          ref={select}
          label="Add a byline"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={[
            { value: '', label: 'Choose a name' },
            ...options.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <Button
        aria-disabled={chosen === '' ? 'true' : undefined}
        onClick={() => {
          if (chosen === '') return;
          onAdd(chosen);
          setChosen('');
        }}
      >
        Add
      </Button>
    </div>
  );
}

function Step(props: { label: string; off: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      // Not `disabled`: the focus would be lost at the end of the list.
      aria-disabled={props.off ? 'true' : undefined}
      onClick={() => {
        if (!props.off) props.onPress();
      }}
      className="inline-flex size-9 shrink-0 items-center justify-center rounded-sm hover:bg-sunk aria-disabled:text-muted aria-disabled:opacity-50"
    >
      {props.children}
    </button>
  );
}
