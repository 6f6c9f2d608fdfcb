/**
 * Reads compose.yaml and Containerfile, lays out what the image would hold, and starts what it would start, as a process.
 *
 * For machines without a container engine: the files, the environment, the working folder and the command are those of
 * the image, below a temporary folder in place of `/`; the address is the one that compose.yaml publishes.
 */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { anyFreePort } from "../../../scripts/ports.ts";
import { root } from "../../../scripts/process.ts";
import { startRelayProcess } from "../../../scripts/relay-process.ts";

/** One stage of a Containerfile: its base image, and its instructions in order. */
export type Stage = {
  readonly base: string;
  readonly steps: readonly { readonly name: string; readonly rest: string }[];
};

/** The one service of compose.yaml, as far as it is read here. */
export type Service = {
  readonly build: { readonly context: string; readonly dockerfile: string };
  readonly ports: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
};

export type Container = { readonly origin: string; remove(): Promise<void> };

/** The stages of a Containerfile, in order; comments and blank lines left out. */
export function readStages(containerfile: string): Stage[] {
  const lines = containerfile.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const stages: { base: string; steps: { name: string; rest: string }[] }[] = [];
  for (const line of lines) {
    const [, name = "", rest = ""] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === "FROM") stages.push({ base: rest.split(" ")[0] ?? "", steps: [] });
    else stages.at(-1)?.steps.push({ name, rest });
  }
  return stages;
}

/** What a stage says of one instruction, e.g. every COPY. */
export function saidOf(stage: Stage, name: string): string[] {
  return stage.steps.filter((step) => step.name === name).map(({ rest }) => rest);
}

/** compose.yaml with its defaults put in for `${NAME:-default}`, as on a machine where nothing is set. */
export function readService(composeFile: string): Service {
  const filled = (_: unknown, value: unknown) =>
    typeof value === "string" ? value.replace(/\$\{\w+:-([^}]*)\}/g, "$1") : value;
  const { services } = parse(composeFile, filled) as { services: Record<string, Service> };
  const [service, ...others] = Object.values(services);
  if (!service || others.length > 0) throw new Error("compose.yaml names one service");
  return { ...service, environment: service.environment ?? {} };
}

/** `A=1 B=2` of an ENV line. */
export function readEnvironment(stage: Stage): Readonly<Record<string, string>> {
  const pairs = saidOf(stage, "ENV").flatMap((line) => line.split(" "));
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

/** Starts it at a free port of this computer. `app` is the built app that stands for the one the image would build. */
export async function startAsContainer(app: string): Promise<Container> {
  const service = readService(readFileSync(join(root, "compose.yaml"), "utf8"));
  const stages = readStages(readFileSync(join(root, service.build.dockerfile), "utf8"));
  const stage = stages.at(-1)!;
  const image = mkdtempSync(join(tmpdir(), "twofold-image-"));
  const workdir = saidOf(stage, "WORKDIR")[0] ?? "/";
  for (const line of saidOf(stage, "COPY")) copy(line, { image, workdir, app });
  for (const folder of saidOf(stage, "VOLUME")) mkdirSync(join(image, folder), { recursive: true });

  const own = readEnvironment(stage);
  const moved = Object.entries(own).map(([name, value]) => [name, value.startsWith("/") ? join(image, value) : value]);
  const [publishedHost = ""] = service.ports[0]?.split(":") ?? [];
  const port = await anyFreePort();
  const command = JSON.parse(saidOf(stage, "CMD")[0] ?? "[]") as string[];
  if (command.join(" ") !== "node apps/relay/src/main.ts") throw new Error(`The image starts ${command.join(" ")}`);
  const running = await startRelayProcess({
    folder: join(image, workdir),
    env: { ...Object.fromEntries(moved), ...service.environment, HOST: publishedHost, PORT: String(port) },
  });
  return {
    origin: `http://localhost:${port}`,
    async remove() {
      running.child.kill("SIGTERM");
      await running.ended;
      rmSync(image, { recursive: true, force: true });
    },
  };
}

/** `COPY --from=build source … target`: what the build stage holds is this repository; folders give what is in them. */
function copy(line: string, { image, workdir, app }: { image: string; workdir: string; app: string }): void {
  const [from = "", ...paths] = line.split(" ");
  const target = paths.pop() ?? "";
  if (from !== "--from=build") throw new Error(`The last stage copies from elsewhere: ${line}`);
  for (const path of paths) {
    const inside = path.replace(/^\/twofold\//, "");
    const source = inside === "apps/web/dist" ? app : join(root, inside);
    const into = target.endsWith("/") ? join(target, basename(inside)) : target;
    cpSync(source, join(image, workdir, into), { recursive: true, verbatimSymlinks: true });
  }
}
