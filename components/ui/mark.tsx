/** The sign of the house: a line, and two strokes that cross it. */
export function Mark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={className} aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeLinecap="square">
        <path d="M2 16.5h20" strokeWidth="1.25" />
        <path d="M7 20 12.5 4" strokeWidth="2" />
        <path d="M12.5 20 18 4" strokeWidth="2" />
      </g>
    </svg>
  );
}
