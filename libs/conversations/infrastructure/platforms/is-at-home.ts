/**
 * Whether an address is of a platform itself: encrypted and at one of its hosts (a leading dot means any host below), or at
 * the configured root of its interface. Nothing else is called, and no credentials are given to it, whoever names it.
 */
export function isAtHome(address: string, hosts: readonly string[], root: string): boolean {
  const url = URL.parse(address);
  if (!url || url.username || url.password) return false;
  if (url.origin === new URL(root).origin) return true;
  if (url.protocol !== 'https:' || url.port) return false;
  return hosts.some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host));
}
