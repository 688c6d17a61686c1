import { isDeepStrictEqual } from 'node:util';

/** A value without identity: equal when all its parts are equal, never changed after it was made. */
export abstract class ValueObject {
  equals(other: this): boolean {
    return isDeepStrictEqual(this, other);
  }
}
