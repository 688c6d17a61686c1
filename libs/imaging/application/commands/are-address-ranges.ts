import { ValidateBy } from 'class-validator';
import { isAddressRange } from '#platform/security/is-address-range';

/** Each is an address, or a range such as `10.1.2.0/24` or `2001:db8:1::/48`. */
export const AreAddressRanges = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'areAddressRanges',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isAddressRange(value),
        defaultMessage: () => 'each must be an address or a range such as 10.0.0.0/8',
      },
    },
    { each: true },
  );
