/** Headers of the served app: nothing loads, embeds or frames it but itself. Rule SRV-8. */

/**
 * Names of the Trusted Types policies that the app may create.
 *
 * One, for the fixed address of its service worker; everything else it builds from elements, never from text.
 */
export const trustedTypesPolicies: readonly string[] = ["twofold"];

export function contentSecurityPolicy(policies: readonly string[] = trustedTypesPolicies): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policies.length > 0 ? policies.join(" ") : "'none'"}`,
  ].join("; ");
}

/** Device features that the app never uses: a pairing code is read by the phone's own camera app. */
const deniedFeatures = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "interest-cohort",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

const permissionsPolicy = deniedFeatures.map((name) => `${name}=()`).join(", ");

/** Two years, as the preload lists ask; only ever sent over https. */
const strictTransport = "max-age=63072000; includeSubDomains";

export function appHeaders(isSecure: boolean): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": permissionsPolicy,
    "X-Content-Type-Options": "nosniff",
    ...(isSecure ? { "Strict-Transport-Security": strictTransport } : {}),
  };
}
