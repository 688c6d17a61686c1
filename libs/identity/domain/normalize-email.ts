/**
 * The form in which an address is stored and looked up. RFC 5321 section 2.4 lets the local part depend on case; no
 * mail system of today does, and two accounts that differ in case only would be a trap.
 */
export function normalizeEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
