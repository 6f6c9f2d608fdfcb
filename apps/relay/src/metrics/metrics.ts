/** Counts and durations, by kind of route: never an id, a token, an address or a body. Rule SRV-4. */

import { apiPrefix, healthPath } from "@twofold/wire";

type Route = "stream" | "access" | "escrow" | "health" | "app";

/** Upper bounds in seconds; an append is meant to stay under 10 ms. Live reads fall into the last. */
const bounds = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5, 30];
const methods = new Set(["GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"]);

type Series = { readonly labels: string; count: number; seconds: number; readonly buckets: number[] };

export class Metrics {
  readonly #series = new Map<string, Series>();
  #errors = 0;

  observe(method: string | undefined, path: string, status: number, durationMs: number): void {
    // Methods come from outside: an unknown one must not become a series of its own.
    const known = method && methods.has(method) ? method : "other";
    const key = `${routeOf(path)} ${known} ${status}`;
    const series = this.#series.get(key) ?? newSeries(routeOf(path), known, status);
    this.#series.set(key, series);
    const seconds = durationMs / 1000;
    series.count++;
    series.seconds += seconds;
    const bucket = bounds.findIndex((bound) => seconds <= bound);
    if (bucket >= 0) series.buckets[bucket]!++;
  }

  countError(): void {
    this.#errors++;
  }

  /** One line for the log: how many requests of each kind since the start. */
  summary(): string {
    const counts = [...this.#series].map(([key, { count }]) => `${key}=${count}`);
    return [`errors=${this.#errors}`, ...counts].join("; ");
  }

  /** The Prometheus text format, version 0.0.4. */
  toPrometheus(openTails: number): string {
    const lines = ["# TYPE twofold_request_seconds histogram"];
    for (const { labels, count, seconds, buckets } of this.#series.values()) {
      let sum = 0;
      for (const [at, bound] of bounds.entries()) {
        sum += buckets[at]!;
        lines.push(`twofold_request_seconds_bucket{${labels},le="${bound}"} ${sum}`);
      }
      lines.push(`twofold_request_seconds_bucket{${labels},le="+Inf"} ${count}`);
      lines.push(`twofold_request_seconds_sum{${labels}} ${seconds}`);
      lines.push(`twofold_request_seconds_count{${labels}} ${count}`);
    }
    lines.push("# TYPE twofold_errors_total counter", `twofold_errors_total ${this.#errors}`);
    lines.push("# TYPE twofold_open_tails gauge", `twofold_open_tails ${openTails}`);
    lines.push("# TYPE process_resident_memory_bytes gauge");
    lines.push(`process_resident_memory_bytes ${process.memoryUsage.rss()}`);
    return `${lines.join("\n")}\n`;
  }
}

function newSeries(route: Route, method: string, status: number): Series {
  const labels = `route="${route}",method="${method}",status="${status}"`;
  return { labels, count: 0, seconds: 0, buckets: bounds.map(() => 0) };
}

function routeOf(path: string): Route {
  if (path === healthPath) return "health";
  if (!path.startsWith(`${apiPrefix}/`)) return "app";
  const part = path.split("/")[4];
  return part === "access" || part === "escrow" ? part : "stream";
}
