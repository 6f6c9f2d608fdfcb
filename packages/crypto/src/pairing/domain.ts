/**
 * The names that keep two exchanges apart: pairing two people, and linking a device of one's own. Nothing that was made
 * for one, be it a key, a message or a signature, means anything in the other.
 */

export type ExchangeDomain = {
  /** HKDF infos for what follows from the link's secret. */
  readonly token: string;
  readonly key: string;
  readonly psk: string;
  /** Associated data of a message. */
  readonly message: string;
  readonly commitment: string;
  readonly exchange: string;
};

export const pairingDomain: ExchangeDomain = {
  token: "twofold/meeting/token/1",
  key: "twofold/meeting/key/1",
  psk: "twofold/pairing/psk/1",
  message: "twofold/meeting/1",
  commitment: "twofold/pairing/commit/1",
  exchange: "twofold/pairing/exchange/1",
};

export const linkDomain: ExchangeDomain = {
  token: "twofold/link/token/1",
  key: "twofold/link/key/1",
  psk: "twofold/link/psk/1",
  message: "twofold/link/message/1",
  commitment: "twofold/link/commit/1",
  exchange: "twofold/link/exchange/1",
};
