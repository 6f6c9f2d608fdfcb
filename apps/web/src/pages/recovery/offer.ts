/** Whether the person was offered recovery words on this device. Asked once, put away for good; it is no secret. */

const key = "twofold-recovery-offered";

export function wasRecoveryOffered(): boolean {
  return localStorage.getItem(key) !== null;
}

export function putRecoveryOfferAway(): void {
  localStorage.setItem(key, "1");
}
