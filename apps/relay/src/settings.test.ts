import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultLimits, unlimitedRates } from "./limits/limits.ts";
import { digestOf, newToken } from "./relay.fixture.ts";
import { readSettings } from "./settings.ts";

describe("settings", () => {
  it("[SRV-5] have defaults for everything", () => {
    const settings = readSettings({ XDG_DATA_HOME: "/data" }, "linux");
    expect(settings).toMatchObject({ host: "127.0.0.1", port: 4680, limits: defaultLimits, trustProxy: false });
    expect(settings.dataFolder).toBe(join("/data", "twofold"));
    expect(readSettings({ LOCALAPPDATA: "C:" }, "win32").dataFolder).toBe(join("C:", "Twofold"));
    expect(readSettings({}, "darwin").dataFolder).toMatch(/Library.Application Support.Twofold$/);
  });

  it.each([
    [{ PORT: "many" }, "PORT"],
    [{ PORT: "70000" }, "PORT"],
    [{ TWOFOLD_METRICS_PORT: "-1" }, "TWOFOLD_METRICS_PORT"],
    [{ TWOFOLD_TLS_CERT: "cert.pem" }, "TWOFOLD_TLS_KEY"],
    [{ TWOFOLD_TLS_CERT: "/no/such/file", TWOFOLD_TLS_KEY: "/no/such/file" }, "TWOFOLD_TLS_CERT"],
    [{ TWOFOLD_ORIGIN: "twofold" }, "TWOFOLD_ORIGIN"],
    [{ TWOFOLD_ORIGIN: "https://twofold.test/path" }, "TWOFOLD_ORIGIN"],
  ])("[SRV-5] a wrong setting is said in a sentence: %o", (env, name) => {
    expect(() => readSettings(env)).toThrow(new RegExp(`${name}.*\\.$`));
  });

  it("[SRV-6] switched-off limits and the conformance tenant are for loopback only", () => {
    const token = newToken();
    for (const env of [{ TWOFOLD_LIMITS: "off" }, { TWOFOLD_CONFORMANCE_TOKEN: token }]) {
      expect(() => readSettings({ ...env, HOST: "0.0.0.0" })).toThrow(/loopback/);
      expect(() => readSettings({ ...env, HOST: "::" })).toThrow(/loopback/);
    }
    expect(readSettings({ TWOFOLD_LIMITS: "off", HOST: "::1" }).limits).toBe(unlimitedRates);
    expect(readSettings({ TWOFOLD_CONFORMANCE_TOKEN: token }).conformanceDigest).toBe(digestOf(token));
    expect(() => readSettings({ TWOFOLD_CONFORMANCE_TOKEN: "short" })).toThrow(/32 bytes/);
  });
});
