/** The one shape of a benchmark's answer: rows of numbers, each beside a floor measured in the same run. */

export type BenchRow = {
  readonly name: string;
  /** One cell per column, already with its unit's digits: `"23,600"`, `"2.5"`. */
  readonly cells: readonly string[];
  /** What the machine could do at best, without what we add; printed with a mark. */
  readonly floor?: boolean;
};

export type BenchTable = {
  readonly title: string;
  /** With units: `"appends/s"`, `"p99 ms"`. */
  readonly columns: readonly string[];
  readonly rows: readonly BenchRow[];
  /** What the reader has to know to judge the numbers: sizes, connections, how long. */
  readonly note?: string;
};

/** Thousands parted by commas; below 100 one digit after the point. */
export function benchNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
}

/** The value below which the share `q` (0 to 1) of the samples lies, by nearest rank; NaN without samples. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
}

/** Plain text in columns, ready to be pasted into a page as Markdown. */
export function printBenchTable(table: BenchTable): string {
  const lines = [
    ["", ...table.columns],
    ...table.rows.map((row) => [row.floor ? `${row.name} (floor)` : row.name, ...row.cells]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const print = (line: readonly string[]) =>
    `| ${widths.map((width, column) => (column === 0 ? (line[column] ?? "").padEnd(width) : (line[column] ?? "").padStart(width))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [
    table.title,
    "",
    print(lines[0]!),
    rule,
    ...lines.slice(1).map(print),
    ...(table.note ? ["", table.note] : []),
    "",
  ].join("\n");
}
