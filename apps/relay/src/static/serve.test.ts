import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { readAppFiles } from "./files.ts";
import { contentSecurityPolicy } from "./headers.ts";
import { serveApp } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "twofold-app-"));
const script = "export const words = 'hello';\n".repeat(100);
mkdirSync(join(folder, "app/assets"), { recursive: true });
writeFileSync(join(folder, "app/index.html"), "<!doctype html><title>Twofold</title>");
writeFileSync(join(folder, "app/sw.js"), "self.onfetch = undefined;");
writeFileSync(join(folder, "app/assets/main-1a2b.js"), script);
writeFileSync(join(folder, "app/.secret"), "secret");
writeFileSync(join(folder, "outside.txt"), "outside");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const app = readAppFiles(join(folder, "app"));
const get = (path: string, headers: Record<string, string> = {}, isSecure = false, method = "GET") =>
  serveApp(app, { method, headers }, path, isSecure);

describe("the served app", () => {
  it("[SRV-8] lets nothing load, frame or connect but itself", async () => {
    const { headers } = await get("/");
    const policy = headers["Content-Security-Policy"] ?? "";
    for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy.split("; ")).toContain(part);
    }
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types twofold");
    expect(policy).not.toContain("unsafe");
    expect(contentSecurityPolicy(["worker"])).toContain("trusted-types worker");
    expect(headers).toMatchObject({
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    });
    expect(headers["Permissions-Policy"]).toContain("geolocation=()");
    expect((await get("/nothing")).headers["Content-Security-Policy"]).toBe(policy);
  });

  it("[SRV-9] hashed files are kept for ever, the others are asked for again", async () => {
    expect((await get("/assets/main-1a2b.js")).headers["Cache-Control"]).toBe("public, max-age=31536000, immutable");
    for (const path of ["/", "/index.html", "/sw.js"]) {
      const { headers } = await get(path);
      expect(headers["Cache-Control"]).toBe("no-cache");
      expect((await get(path, { "if-none-match": `W/${headers.ETag}` })).status).toBe(304);
    }
  });

  it("[SRV-9] compresses what is worth it, as the browser asks", async () => {
    const path = "/assets/main-1a2b.js";
    const brotli = await get(path, { "accept-encoding": "gzip, deflate, br" });
    const gzip = await get(path, { "accept-encoding": "gzip, br;q=0" });
    const plain = await get(path);
    expect(brotli.headers["Content-Encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.body as Uint8Array).toString()).toBe(script);
    expect(gunzipSync(gzip.body as Uint8Array).toString()).toBe(script);
    expect(plain.headers["Content-Encoding"]).toBeUndefined();
    expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.ETag)).size).toBe(3);
    expect((await get("/sw.js", { "accept-encoding": "br" })).headers["Content-Encoding"]).toBeUndefined();
  });

  it("[SRV-10] an unknown page is index.html, an unknown file is not found", async () => {
    const page = await get("/ask/today", { accept: "text/html,*/*" });
    expect([page.status, String(page.body)]).toEqual([200, expect.stringContaining("<title>Twofold")]);
    expect((await get("/ask/today", { accept: "application/json" })).status).toBe(404);
    expect((await get("/", {}, false, "POST")).status).toBe(405);
    const without = await serveApp(undefined, { method: "GET", headers: {} }, "/", false);
    expect([without.status, without.body]).toEqual([404, expect.stringContaining("relay")]);
  });

  it("[SRV-10] no path leads out of the folder", async () => {
    const paths = ["/../outside.txt", "/%2e%2e/outside.txt", "/..%2foutside.txt", "//outside.txt", "/.secret", "/%ff"];
    for (const path of paths) expect((await get(path)).status, path).toBe(404);
    expect(readAppFiles(join(folder, "nowhere"))).toBeUndefined();
  });

  it("[SRV-11] tells browsers to stay with https, when it is https", async () => {
    expect((await get("/", {}, true)).headers["Strict-Transport-Security"]).toContain("max-age=");
    expect((await get("/")).headers["Strict-Transport-Security"]).toBeUndefined();
  });
});
