'use client';

import { useId, type KeyboardEvent, type PointerEvent } from 'react';
import { Field } from '#components/ui/field.tsx';
import { focalPointAt, movedByKey, type FocalPoint } from '#lib/domain/media/focal-point.ts';

type Props = {
  picture: { src: string; width: number; height: number };
  value: FocalPoint;
  onChange: (point: FocalPoint) => void;
  /** The numbers as fields of a form. */
  names?: { x: string; y: string };
};

const CROPS = [
  { name: '16:9', shape: 'aspect-video' },
  { name: '4:3', shape: 'aspect-4/3' },
  { name: '1:1', shape: 'aspect-square' },
] as const;

/**
 * What must stay in view when the picture is cropped: pointed at, moved by keys, or typed as numbers,
 * beside the crops that come of it.
 */
export function FocalPointField({ picture, value, onChange, names }: Props) {
  const id = useId();
  const byKey = (event: KeyboardEvent) => {
    const next = movedByKey(value, event);
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
  };
  const byPointer = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onChange(
      focalPointAt(
        ((event.clientX - box.left) / box.width) * 100,
        ((event.clientY - box.top) / box.height) * 100,
      ),
    );
  };
  return (
    <div className="grid gap-4">
      <div
        className="relative mx-auto w-fit max-w-full cursor-crosshair touch-none"
        onPointerDown={(event) => {
          // Not a drag of the picture, nor of the block that it stands in.
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          event.currentTarget.querySelector<HTMLElement>('button')?.focus();
          byPointer(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) byPointer(event);
        }}
      >
        <img
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt=""
          draggable={false}
          className="block h-auto max-h-[45vh] w-auto max-w-full select-none"
        />
        <button
          type="button"
          aria-label={`Focal point: ${value.x} % from the left, ${value.y} % from the top`}
          aria-describedby={`${id}-keys`}
          onKeyDown={byKey}
          style={{ left: `${value.x}%`, top: `${value.y}%` }}
          className="absolute size-9 -translate-x-1/2 -translate-y-1/2 rounded-[50%] border-2 border-paper bg-shade outline-2 outline-ink"
        >
          <span
            aria-hidden="true"
            className="absolute top-1/2 left-1/2 size-1.5 -translate-x-1/2 -translate-y-1/2 rounded-[50%] bg-paper outline-1 outline-ink"
          />
        </button>
      </div>
      <p id={`${id}-keys`} className="text-caption text-muted">
        Click or drag on the picture. By keyboard, arrow keys move the point by 1 %, with Shift by 10 %; Home
        puts it in the middle.
      </p>
      <p role="status" className="sr-only">
        {value.x} % from the left, {value.y} % from the top
      </p>
      <div className="grid grid-cols-2 gap-3">
        <Percent
          label="From left, %"
          name={names?.x}
          value={value.x}
          onChange={(x) => onChange({ ...value, x })}
        />
        <Percent
          label="From top, %"
          name={names?.y}
          value={value.y}
          onChange={(y) => onChange({ ...value, y })}
        />
      </div>
      <ul aria-label="Crops" className="grid grid-cols-3 items-start gap-3">
        {CROPS.map(({ name, shape }) => (
          <li key={name} className="grid gap-1 text-caption text-muted">
            <img
              src={picture.src}
              alt=""
              draggable={false}
              style={{ objectPosition: `${value.x}% ${value.y}%` }}
              className={`w-full border border-rule object-cover ${shape}`}
            />
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Percent(props: {
  label: string;
  name: string | undefined;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <Field
      type="number"
      inputMode="numeric"
      min={0}
      max={100}
      step={1}
      label={props.label}
      name={props.name}
      value={props.value}
      onChange={(event) => {
        const typed = event.target.valueAsNumber;
        props.onChange(Number.isNaN(typed) ? 0 : focalPointAt(typed, 0).x);
      }}
    />
  );
}
