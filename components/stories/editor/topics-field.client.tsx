'use client';

import { X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Field } from '#components/ui/field.tsx';
import { slugFrom } from '#lib/domain/kernel/slug.ts';

const MOST_TOPICS = 20;
type Props = { value: string[]; onChange: (value: string[]) => void };

/** Enter or a comma makes a topic of what was typed; so does leaving the field. */
export function TopicsField({ value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isFull = value.length >= MOST_TOPICS;

  function add() {
    const name = typed.trim().replaceAll(/\s+/g, ' ');
    setTyped('');
    const slug = slugFrom(name);
    if (slug === '' || isFull || value.some((topic) => slugFrom(topic) === slug)) return;
    onChange([...value, name]);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && typed === '') {
      onChange(value.slice(0, -1));
    }
  }
  return (
    <div className="grid gap-2">
      <Field
        ref={input}
        label="Topics"
        hint={isFull ? `A story has at most ${MOST_TOPICS} topics.` : 'Type a topic and press Enter'}
        maxLength={60}
        autoComplete="off"
        readOnly={isFull}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <ul aria-label="Topics of this story" className="flex flex-wrap gap-1.5 empty:hidden">
        {value.map((topic) => (
          <li
            key={topic}
            className="inline-flex items-center rounded-sm border border-rule bg-raised pl-2.5 text-small"
          >
            {topic}
            <button
              type="button"
              aria-label={`Remove the topic ${topic}`}
              onClick={() => {
                onChange(value.filter((other) => other !== topic));
                input.current?.focus();
              }}
              className="inline-flex size-8 items-center justify-center rounded-sm hover:bg-sunk"
            >
              <X aria-hidden="true" className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
