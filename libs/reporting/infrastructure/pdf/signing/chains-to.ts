import type { X509Certificate } from 'node:crypto';

const LONGEST_CHAIN = 6;

/**
 * Whether a certificate that was valid at a time leads to one of the anchors over some of the others, or is one itself.
 * Without anchors only its own time is looked at: then nobody is trusted beyond the connection.
 */
export function chainsTo(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: Date,
): boolean {
  let current = certificate;
  for (let length = 0; length < LONGEST_CHAIN; length++) {
    if (!isValidAt(current, at)) return false;
    if (anchors.length === 0) return true;
    const issued = (issuer: X509Certificate): boolean =>
      issuer.ca && isValidAt(issuer, at) && current.checkIssued(issuer) && current.verify(issuer.publicKey);
    if (anchors.some((anchor) => anchor.fingerprint256 === current.fingerprint256 || issued(anchor)))
      return true;
    const next = others.find((other) => other.fingerprint256 !== current.fingerprint256 && issued(other));
    if (!next) return false;
    current = next;
  }
  return false;
}

const isValidAt = ({ validFromDate, validToDate }: X509Certificate, at: Date): boolean =>
  validFromDate <= at && at <= validToDate;
