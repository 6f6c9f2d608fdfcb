import { createPrivateKey, X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { makeCertificate } from "./certificate.ts";

const now = Date.UTC(2026, 10, 22);

test("a self-made certificate is one that a browser could accept: names, purpose, a year, its own signature", () => {
  const { cert, key } = makeCertificate(["192.168.1.20", "twofold.test", "fd00::1:2"], now);
  const certificate = new X509Certificate(cert);
  expect(certificate.subjectAltName).toBe("IP Address:192.168.1.20, DNS:twofold.test, IP Address:FD00:0:0:0:0:0:1:2");
  expect(certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
  expect(certificate.validFromDate.getTime()).toBe(Date.UTC(2026, 10, 21));
  expect(certificate.validToDate.getTime()).toBe(Date.UTC(2027, 10, 22));
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});

test("two certificates share neither key nor serial number", () => {
  const [one, two] = [makeCertificate(["a.test"], now), makeCertificate(["a.test"], now)];
  expect(new X509Certificate(one.cert).serialNumber).not.toBe(new X509Certificate(two.cert).serialNumber);
  expect(one.key).not.toBe(two.key);
});
