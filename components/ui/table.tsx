import type { ReactNode } from 'react';

export type Column<Row> = { key: string; title: string; cell: (row: Row) => ReactNode };

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** A table that becomes a stack of labelled lines where there is no room for columns. */
export function Table<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <table role="table" className="w-full border-collapse text-small max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row" className="border-b border-ink text-left">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className="caps py-2 pr-4 text-muted">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="border-b border-rule align-baseline max-md:block max-md:py-3"
          >
            {columns.map((column) => (
              <td key={column.key} role="cell" className="py-2.5 pr-4 max-md:flex max-md:gap-3 max-md:py-1">
                <span aria-hidden="true" className="w-28 shrink-0 text-muted md:hidden">
                  {column.title}
                </span>
                <div className="min-w-0">{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
