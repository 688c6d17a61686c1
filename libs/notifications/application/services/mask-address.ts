/** An e-mail address with its middle hidden, for people who know it to recognise: `d…@clinic.example`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '…' : `${[...address][0]}…${address.slice(at)}`;
}
