import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressPrefix } from "./address.ts";
import { Rate } from "./rate.ts";

describe("a rate", () => {
  it("[LIM-3] never grants more than its capacity and what has come back", () => {
    const steps = fc.array(fc.nat({ max: 40_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 20 }), (waits, capacity) => {
        const rate = new Rate(capacity, 60_000);
        let now = 0;
        let granted = 0;
        for (const wait of waits) {
          now += wait;
          if (rate.take("key", now) === 0) granted++;
        }
        const elapsed = now - waits[0]!;
        expect(granted).toBeLessThanOrEqual(capacity + (elapsed / 60_000) * capacity + 1e-6);
      }),
    );
  });

  it("[LIM-3] says how long to wait, and that is long enough", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (capacity) => {
        const rate = new Rate(capacity, 60_000);
        for (let count = 0; count < capacity; count++) expect(rate.take("key", 0)).toBe(0);
        const wait = rate.take("key", 0);
        expect(wait).toBeGreaterThan(0);
        expect(rate.take("other key", 0)).toBe(0);
        expect(rate.take("key", wait * 1000)).toBe(0);
      }),
    );
  });

  it("[LIM-4] shortens addresses to what a household shares", () => {
    expect(addressPrefix("192.0.2.7")).toBe("192.0.2.7");
    expect(addressPrefix("::ffff:192.0.2.7")).toBe("192.0.2.7");
    const home = addressPrefix("2001:db8:0:1:aaaa:bbbb:cccc:dddd");
    expect(addressPrefix("2001:0db8::1:0:0:0:1")).toBe(home);
    expect(addressPrefix("2001:db8:0:2::1")).not.toBe(home);
    expect(addressPrefix("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
    expect(addressPrefix("::1")).toBe("0:0:0:0::/64");
  });
});
