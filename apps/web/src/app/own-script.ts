/**
 * Addresses that may become a script, which `require-trusted-types-for 'script'` asks to be named: the service worker,
 * and workers that the build made. The one policy of this app.
 */

/** Throws on any other address: that would be our bug, or an attack. */
export function ownScript(url: string): string {
  policy ??= (globalThis as { trustedTypes?: TrustedTypePolicies }).trustedTypes?.createPolicy("twofold", {
    createScriptURL: requireOwn,
  });
  return policy ? (policy.createScriptURL(url) as string) : requireOwn(url);
}

let policy: TrustedTypePolicy | undefined;

function requireOwn(url: string): string {
  if (url !== "/sw.js" && !/^\/(assets|src|@fs)\/[^:?#]+(\?worker_file&type=module)?$/.test(url))
    throw new TypeError(url);
  return url;
}

/** The part of the Trusted Types API that is used here; TypeScript's DOM library does not have it. */
type TrustedTypePolicies = {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): TrustedTypePolicy;
};
type TrustedTypePolicy = { createScriptURL(url: string): unknown };
