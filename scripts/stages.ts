/** What a stage of `npm test` or `npm run verify` answers, and how its line is printed. */

/** Counts of one stage; `notes` are printed always, `details` only when something failed. */
export type StageResult = {
  readonly passed: number;
  readonly failed: number;
  readonly notes?: string;
  readonly details?: string;
};
export type Stage = { readonly name: string; readonly run: () => Promise<StageResult> };

/**
 * Runs one stage and prints its line, with the duration in seconds.
 *
 * A stage that throws counts as one failure: a crash must never read like an empty success.
 */
export async function runStage(stage: Stage): Promise<StageResult> {
  const startedMs = performance.now();
  const result = await stage.run().catch(
    (error: unknown): StageResult => ({
      passed: 0,
      failed: 1,
      details: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const counts = `${result.passed} passed, ${result.failed} failed`;
  process.stdout.write(
    `${result.failed === 0 ? "ok  " : "FAIL"} ${stage.name.padEnd(28)} ${seconds.padStart(6)} s  ${counts}\n`,
  );
  if (result.notes) process.stdout.write(`${indent(result.notes.trimEnd())}\n`);
  if (result.failed > 0 && result.details) process.stdout.write(`${indent(result.details.trimEnd())}\n`);
  return result;
}

export function sumResults(results: readonly StageResult[]): { passed: number; failed: number } {
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
  };
}

/** The last line of `npm test`, exactly. */
export function lastLine(counts: { readonly passed: number; readonly failed: number }): string {
  return `${counts.passed} passed, ${counts.failed} failed`;
}

function indent(text: string): string {
  return text.replace(/^/gm, "     ");
}
