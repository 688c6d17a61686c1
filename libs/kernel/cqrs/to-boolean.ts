import { Transform } from 'class-transformer';

/** Reads `true`/`false` of a query string as a boolean; anything else is left for the validator to refuse. */
export function ToBoolean(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  );
}
