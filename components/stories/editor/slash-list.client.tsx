'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { SlashEntry, SlashGroup } from './slash-entries.ts';
import type { SlashState, SlashStore } from './slash-store.ts';

type Props = { editor: Editor; store: SlashStore };

/**
 * The blocks that can be inserted, beside the caret. The focus stays in the text, so the text names
 * the active entry; how many were found is said in words.
 */
export function SlashList({ editor, store }: Props) {
  const state = useSyncExternalStore(store.subscribe, store.get, () => null);
  const id = useId();
  useEffect(() => {
    const { dom } = editor.view;
    const entry = state?.entries[state.active];
    if (!state || !entry) return;
    const said = {
      'aria-controls': `${id}-list`,
      'aria-activedescendant': optionId(id, entry),
      'aria-haspopup': 'listbox',
      'aria-autocomplete': 'list',
    };
    for (const [name, value] of Object.entries(said)) dom.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(said)) dom.removeAttribute(name);
    };
  }, [editor, state, id]);

  return (
    <>
      <p role="status" aria-label="Blocks found" className="sr-only">
        {state ? countWords(state) : ''}
      </p>
      {state ? <Box id={id} state={state} onPoint={store.set} /> : null}
    </>
  );
}

type BoxProps = { id: string; state: SlashState; onPoint: (state: SlashState) => void };

function Box({ id, state, onPoint }: BoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const { mount, entries, active } = state;
  const first = useRef(mount);
  useLayoutEffect(() => (box.current ? first.current(box.current) : undefined), []);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const option = (entry: SlashEntry) => (
    <Option
      key={entry.id}
      id={optionId(id, entry)}
      entry={entry}
      isActive={entries[active] === entry}
      onPoint={() => onPoint({ ...state, active: entries.indexOf(entry) })}
      onChoose={() => state.choose(entry)}
    />
  );
  const rows = 'grid grid-cols-1 gap-0.5 min-[30rem]:grid-cols-2';
  return (
    <div
      ref={box}
      className="absolute top-0 left-0 z-40 max-h-[min(24rem,45dvh)] w-[min(27rem,calc(100vw-2rem))]! overflow-y-auto rounded-lg border border-edge bg-raised p-1.5 font-desk text-ink shadow-over"
    >
      {entries.length === 0 ? (
        <p className="px-2.5 py-2 text-small text-muted">
          Nothing here is called “{state.query}”. Escape closes this list.
        </p>
      ) : (
        <div id={`${id}-list`} role="listbox" aria-label="Insert a block">
          {state.query === '' ? (
            groupsOf(entries).map((group) => (
              <div key={group} role="group" aria-label={group} className="not-first:mt-1.5">
                <p aria-hidden="true" className="caps px-2.5 pt-1 pb-1 text-muted">
                  {group}
                </p>
                <div className={rows}>{entries.filter((entry) => entry.group === group).map(option)}</div>
              </div>
            ))
          ) : (
            <div className={rows}>{entries.map(option)}</div>
          )}
        </div>
      )}
    </div>
  );
}

type OptionProps = {
  id: string;
  entry: SlashEntry;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

function Option({ id, entry, isActive, onPoint, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={classNames(
        'flex min-h-10 cursor-pointer items-center gap-2.5 rounded-sm border px-2 py-1',
        isActive ? 'border-accent bg-accent-soft text-accent-strong' : 'border-transparent',
      )}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={isActive ? undefined : onPoint}
      onClick={onChoose}
    >
      <entry.icon aria-hidden="true" className="size-4.5 shrink-0" />
      <span className="grow text-small font-medium">{entry.name}</span>
      {entry.hint ? (
        <span aria-hidden="true" className="font-figures text-caption text-muted">
          {entry.hint.split(' ')[0]}
        </span>
      ) : null}
    </div>
  );
}

function groupsOf(entries: readonly SlashEntry[]): SlashGroup[] {
  return [...new Set(entries.map(({ group }) => group))];
}

function optionId(list: string, entry: SlashEntry): string {
  return `${list}-${entry.id}`;
}

function countWords({ entries, query }: SlashState): string {
  if (entries.length === 0) return `No block is called ${query}.`;
  const count = entries.length === 1 ? '1 block' : `${entries.length} blocks`;
  return query === '' ? `${count}. Arrow keys choose, Enter inserts, Escape closes.` : `${count} found.`;
}
