/** A name or address leads into a network that requests of users must not reach. */
export class AddressBlockedError extends Error {
  readonly code = 'ADDRESS_BLOCKED';

  constructor() {
    super('The address is not in the public internet.');
    this.name = 'AddressBlockedError';
  }
}
