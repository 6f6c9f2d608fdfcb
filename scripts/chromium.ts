/** Finds a Chromium for the end-to-end tests, and installs one where there is none. */

import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { runNode, runProcess } from "./process.ts";

/**
 * What every start of it needs: no sandbox since containers run it as root, and nothing that calls home or updates
 * itself while a test watches the network.
 */
export const chromiumArgs: readonly string[] = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${withoutFeatures().join(",")}`,
];

/**
 * The last switch of this name counts, so it repeats what Playwright turns off, and adds the pages that Chromium keeps
 * ready behind its address bar: two more processes for each window that nobody sees, a third of the whole run's time.
 */
function withoutFeatures(): readonly string[] {
  return [
    ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"],
    ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
    ...[
      "HttpsFirstBalancedModeAutoEnable",
      "LensOverlay",
      "MediaRouter",
      "PaintHolding",
      "ThirdPartyStoragePartitioning",
    ],
    ...["AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "PreconnectToSearch"],
  ];
}

const commandNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Where installers of the three systems put it when it is not on the PATH. */
function usualPlaces(): string[] {
  const env = process.env;
  if (process.platform === "darwin") {
    return [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];
  }
  if (process.platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((base) =>
      base ? [join(base, "Google/Chrome/Application/chrome.exe"), join(base, "Chromium/Application/chrome.exe")] : [],
    );
  }
  return ["/usr/lib/chromium/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome"];
}

/** The path of a Chromium on this machine: `TWOFOLD_CHROMIUM`, PATH, the usual places, then Playwright's own cache. */
export function findChromium(): string | undefined {
  const wanted = process.env.TWOFOLD_CHROMIUM;
  if (wanted) return existsSync(wanted) ? wanted : undefined;
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => commandNames.flatMap((name) => endings.map((ending) => join(folder, name + ending))));
  return [...onPath, ...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * Finds a Chromium, or installs one: by the system's packages as root on Debian (they bring the libraries along),
 * else by Playwright.
 *
 * Throws with a plain sentence when neither works: the end-to-end tests are never left out silently.
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const wanted = process.env.TWOFOLD_CHROMIUM;
  if (wanted) throw new Error(`TWOFOLD_CHROMIUM names ${wanted}, and there is no such file.`);

  const problems: string[] = [];
  for (const install of isDebianRoot() ? [installByApt, installByPlaywright] : [installByPlaywright]) {
    const problem = await install();
    const installed = findChromium();
    if (installed) return installed;
    problems.push(problem);
  }
  throw new Error(
    `The end-to-end tests need Chromium, and it could not be installed. Install it yourself, or name one in TWOFOLD_CHROMIUM.\n${problems.join("\n")}`,
  );
}

function isDebianRoot(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

async function installByApt(): Promise<string> {
  process.stdout.write("No Chromium found: installing it with apt-get.\n");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await runProcess("apt-get", ["update"], { env });
  if (update.code !== 0) return `apt-get update: ${update.output.slice(-500)}`;
  const install = await runProcess("apt-get", ["install", "-y", "chromium"], { env });
  return install.code === 0 ? "apt-get installed no chromium." : `apt-get install: ${install.output.slice(-500)}`;
}

async function installByPlaywright(): Promise<string> {
  process.stdout.write("No Chromium found: installing Playwright's own.\n");
  const install = await runNode("node_modules/@playwright/test/cli.js", ["install", "chromium"]);
  return install.code === 0 ? "Playwright installed no Chromium." : `playwright install: ${install.output.slice(-500)}`;
}
