import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.process>;

/** A set of addresses and ranges, such as those that may read the metrics. */
export class AddressList {
  private constructor(private readonly ranges: readonly [Address, number][]) {}

  /**
   * @param cidrs ranges (`10.0.0.0/8`) or single addresses
   * @throws Error when one is neither
   */
  static parse(cidrs: readonly string[]): AddressList {
    return new AddressList(
      cidrs.map((text): [Address, number] => {
        const [range, bits] = ipaddr.parseCIDR(
          text.includes('/') ? text : `${text}${text.includes(':') ? '/128' : '/32'}`,
        );
        const isMapped = range instanceof ipaddr.IPv6 && range.isIPv4MappedAddress() && bits >= 96;
        return isMapped ? [range.toIPv4Address(), bits - 96] : [range, bits];
      }),
    );
  }

  /** Whether it holds an address; an IPv4 address written as IPv6 (`::ffff:10.0.0.1`) counts as IPv4. */
  includes(text: string): boolean {
    if (!ipaddr.isValid(text)) return false;
    const address = ipaddr.process(text);
    return this.ranges.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits));
  }
}
