/** The public Durable Streams suite against the relay that `scripts/conformance.ts` has started. */
import { runConformanceTests } from "@durable-streams/server-conformance-tests";

// Not BASE_URL: Vite overwrites that name.
runConformanceTests({ baseUrl: process.env.RELAY_UNDER_TEST!, longPollTimeoutMs: 2_000 });
