import { DomainError } from '#kernel';

/** A query parameter has a value that the standard does not allow: 400 (PS3.18, 10.6.3.2). */
export class QidoFailure extends DomainError {
  constructor(parameter: string, message: string) {
    super('invalid', 'dicomweb.invalid-parameter', message, { fields: [{ field: parameter, message }] });
    this.name = 'QidoFailure';
  }
}
