import { validateSync } from 'class-validator';
import { AreAddressRanges } from './are-address-ranges.js';

class Peer {
  @AreAddressRanges()
  allowedAddresses!: unknown;
}

const faults = (...allowedAddresses: unknown[]): string[] =>
  validateSync(Object.assign(new Peer(), { allowedAddresses })).flatMap(({ constraints = {} }) =>
    Object.values(constraints),
  );

describe('The addresses that a peer calls from', () => {
  it('may be of both kinds, as ordinary networks have them', () => {
    expect(faults('10.1.2.0/24', '2001:db8:1:2::/64', 'fd12:3456:789a:1::10', '::ffff:10.0.0.1')).toEqual([]);
  });

  it.each(['ct1.local', '10.0.0', 7, null])('are refused when one of them is %j', (one) => {
    expect(faults('10.1.2.0/24', one)).toEqual(['each must be an address or a range such as 10.0.0.0/8']);
  });
});
