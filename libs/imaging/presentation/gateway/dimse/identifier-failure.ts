import { SERVICE_STATUS } from './service-status.js';

/** A request's identifier is not what its SOP class asks for. The comment tells what, never a value of it. */
export class IdentifierFailure extends Error {
  constructor(
    comment: string,
    readonly status: number = SERVICE_STATUS.identifierMismatch,
  ) {
    super(comment);
    this.name = 'IdentifierFailure';
  }
}
