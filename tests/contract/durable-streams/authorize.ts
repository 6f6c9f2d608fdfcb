/** The suite knows no tokens: adds the conformance tenant's to every request that it makes. */

const plainFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const headers = new Headers(request.headers);
  headers.set("Authorization", `Bearer ${process.env.TWOFOLD_CONFORMANCE_TOKEN}`);
  return plainFetch(input, { ...init, headers });
};
