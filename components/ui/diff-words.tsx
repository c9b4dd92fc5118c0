export type DiffPart = {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** How the words are set, such as "bold"; shown where that is what changed. */
  set?: string;
};

/** Words added and removed, told apart by line and by hidden words as well as by colour. */
export function DiffWords({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <>
      {parts.map((part, index) => {
        if (part.kind === 'same') return <span key={index}>{part.text}</span>;
        if (part.kind === 'added') {
          return (
            <ins
              key={index}
              className="bg-accent-soft text-accent-strong underline decoration-2 underline-offset-3"
            >
              <span className="sr-only"> [added: </span>
              {part.text}
              <Setting words={part.set} />
              <span className="sr-only">] </span>
            </ins>
          );
        }
        return (
          <del key={index} className="text-muted line-through decoration-2">
            <span className="sr-only"> [removed: </span>
            {part.text}
            <Setting words={part.set} />
            <span className="sr-only">] </span>
          </del>
        );
      })}
    </>
  );
}

function Setting({ words }: { words: string | undefined }) {
  return words ? <small className="font-desk text-caption"> ({words})</small> : null;
}
