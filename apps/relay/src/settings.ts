/** Settings from the environment, checked before anything opens. Rules SRV-5, SRV-6. */

import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { digestOfAuthorization } from "./access/token.ts";
import { defaultLimits, type Limits, unlimitedRates } from "./limits/limits.ts";

export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly appFolder: string | undefined;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** The public address, as people type it; undefined when it is the one listened on. */
  readonly origin: string | undefined;
  readonly trustProxy: boolean;
  readonly metricsPort: number | undefined;
  readonly invite: string | undefined;
  readonly limits: Limits;
  readonly conformanceDigest: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that a person has to correct; `message` says which and how. */
export class SettingsError extends Error {}

const defaultPort = 4680;
/** The suite waits for time-outs: 2 s keep its run at half a minute. */
const conformanceLongPollMs = 2_000;

export function readSettings(env: Environment, platform: NodeJS.Platform = process.platform): Settings {
  const host = env.HOST || "127.0.0.1";
  const isLoopback = host === "localhost" || host === "::1" || /^127\./.test(host);
  return {
    host,
    port: portOf("PORT", env.PORT) ?? defaultPort,
    dataFolder: env.TWOFOLD_DATA || defaultDataFolder(env, platform),
    appFolder: env.TWOFOLD_APP || undefined,
    tls: readTls(env),
    origin: originOf(env.TWOFOLD_ORIGIN),
    trustProxy: env.TWOFOLD_TRUST_PROXY === "1",
    metricsPort: portOf("TWOFOLD_METRICS_PORT", env.TWOFOLD_METRICS_PORT),
    invite: env.TWOFOLD_INVITE || undefined,
    limits: limitsOf(env, isLoopback),
    conformanceDigest: conformanceDigestOf(env, isLoopback),
  };
}

/** Where programs keep their data on this kind of system. */
function defaultDataFolder(env: Environment, platform: NodeJS.Platform): string {
  if (platform === "win32") return join(env.LOCALAPPDATA || join(homedir(), "AppData", "Local"), "Twofold");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Twofold");
  return join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "twofold");
}

function portOf(name: string, text: string | undefined): number | undefined {
  if (!text) return undefined;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new SettingsError(`${name} is not a port number.`);
  return port;
}

function readTls(env: Environment): Settings["tls"] {
  const { TWOFOLD_TLS_CERT: cert, TWOFOLD_TLS_KEY: key } = env;
  if (!cert && !key) return undefined;
  if (!cert || !key) throw new SettingsError("TWOFOLD_TLS_CERT and TWOFOLD_TLS_KEY come together.");
  return { cert: readPem("TWOFOLD_TLS_CERT", cert), key: readPem("TWOFOLD_TLS_KEY", key) };
}

function readPem(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new SettingsError(`${name} names a file that cannot be read.`);
  }
}

function originOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/") {
    throw new SettingsError("TWOFOLD_ORIGIN is an address like https://twofold.example.");
  }
  return url.origin;
}

function limitsOf(env: Environment, isLoopback: boolean): Limits {
  const limits = env.TWOFOLD_LIMITS === "off" ? unlimitedRates : defaultLimits;
  if (limits === unlimitedRates && !isLoopback) {
    throw new SettingsError("TWOFOLD_LIMITS=off is for benches on a loopback address only.");
  }
  return env.TWOFOLD_CONFORMANCE_TOKEN ? { ...limits, longPollMs: conformanceLongPollMs } : limits;
}

function conformanceDigestOf(env: Environment, isLoopback: boolean): string | undefined {
  const token = env.TWOFOLD_CONFORMANCE_TOKEN;
  if (!token) return undefined;
  if (!isLoopback) throw new SettingsError("TWOFOLD_CONFORMANCE_TOKEN is for a loopback address only.");
  const digest = digestOfAuthorization(`Bearer ${token}`);
  if (!digest) throw new SettingsError("TWOFOLD_CONFORMANCE_TOKEN is 32 bytes in base64url.");
  return digest;
}
