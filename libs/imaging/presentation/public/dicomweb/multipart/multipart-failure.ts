import { DomainError } from '#kernel';

/** Why a multipart body cannot be read. */
export type MultipartFailureCode =
  | 'multipart.no-boundary'
  | 'multipart.malformed'
  | 'multipart.truncated'
  | 'multipart.part-too-large'
  | 'multipart.body-too-large'
  | 'multipart.too-many-parts';

const TOO_LARGE = new Set<MultipartFailureCode>([
  'multipart.part-too-large',
  'multipart.body-too-large',
  'multipart.too-many-parts',
]);

/** A multipart/related body, or one of its parts, cannot be read. */
export class MultipartFailure extends DomainError {
  declare readonly code: MultipartFailureCode;

  constructor(code: MultipartFailureCode, message: string) {
    super(TOO_LARGE.has(code) ? 'too-large' : 'invalid', code, message);
    this.name = 'MultipartFailure';
  }
}
