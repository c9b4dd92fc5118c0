export default function DeskLoading() {
  return (
    <div role="status" className="animate-pulse py-2">
      <span className="sr-only">Loading</span>
      <div aria-hidden="true" className="flex flex-col gap-5">
        <div className="h-10 w-2/3 max-w-md rounded-sm bg-sunk" />
        <div className="h-px bg-rule" />
        <div className="h-6 w-full max-w-3xl rounded-sm bg-sunk" />
        <div className="h-6 w-5/6 max-w-3xl rounded-sm bg-sunk" />
        <div className="h-6 w-4/6 max-w-3xl rounded-sm bg-sunk" />
      </div>
    </div>
  );
}
