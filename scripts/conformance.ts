/** `npm run conformance`: the public Durable Streams suite against a relay started for it, and nothing but what is listed may fail. */

import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leftOutGroups, leftOutTests } from "../tests/contract/durable-streams/left-out.ts";
import { root, runNode } from "./process.ts";
import { startRelayProcess } from "./relay-process.ts";

/** The part of Vitest's JSON report that we read. */
type Report = {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
};

const folder = await mkdtemp(join(tmpdir(), "twofold-conformance-"));
try {
  const report = await runSuite(folder);
  const { surprises, run, passed, leftOut } = judge(report);
  for (const surprise of surprises) process.stdout.write(`${surprise}\n`);
  process.stdout.write(`run ${run}, passed ${passed}, left out ${leftOut}\n`);
  if (surprises.length > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function runSuite(folder: string): Promise<Report> {
  const env = {
    HOST: "127.0.0.1",
    PORT: "0",
    TWOFOLD_DATA: join(folder, "data"),
    TWOFOLD_CONFORMANCE_TOKEN: randomBytes(32).toString("base64url"),
  };
  const relay = await startRelayProcess({ env });
  const output = join(folder, "report.json");
  try {
    const config = "tests/contract/durable-streams/vitest.config.ts";
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const args = ["run", "--config", config, "--reporter=json", `--outputFile=${output}`];
    const finished = await runNode(vitest, args, { env: { ...env, RELAY_UNDER_TEST: relay.url } });
    return await readReport(output, finished.output);
  } finally {
    relay.child.kill("SIGTERM");
    await relay.ended;
  }
}

async function readReport(path: string, printed: string): Promise<Report> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Report;
  } catch {
    throw new Error(`The suite gave no report.\n${printed}`);
  }
}

/** Compares what happened with the committed list, in both directions. */
function judge({ testResults }: Report) {
  const tests = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map((test) => ({ ...test, name: [...test.ancestorTitles, test.title].join(" > ") }));
  const surprises = testResults.flatMap(({ message }) => (message ? [`the suite did not run: ${message}`] : []));
  const listed = new Set(leftOutTests.map(({ name }) => name));
  const ran = tests.filter(({ status }) => status === "passed" || status === "failed");
  const passed = ran.filter(({ status }) => status === "passed");
  for (const { name, status, failureMessages } of ran) {
    const isListed = listed.delete(name);
    if (status === "failed" && !isListed) surprises.push(`fails: ${name}\n  ${failureMessages?.[0] ?? ""}`);
    if (status === "passed" && isListed) surprises.push(`listed as left out, but passes: ${name}`);
  }
  for (const name of listed) surprises.push(`listed as left out, but not in the suite: ${name}`);
  const skippedByGroup = Map.groupBy(
    tests.filter((test) => !ran.includes(test)),
    ({ ancestorTitles }) => ancestorTitles[0] ?? "",
  );
  for (const { name, tests: count } of leftOutGroups) {
    const found = skippedByGroup.get(name)?.length ?? 0;
    if (found !== count) surprises.push(`the group "${name}" has ${found} tests, not ${count}`);
    skippedByGroup.delete(name);
  }
  for (const name of skippedByGroup.keys()) surprises.push(`skipped, but not listed: ${name}`);
  const leftOut = leftOutTests.length + leftOutGroups.reduce((sum, { tests: count }) => sum + count, 0);
  return { surprises, run: ran.length, passed: passed.length, leftOut };
}
