import { SetMetadata } from '@nestjs/common';

export const IGNORES_CREDENTIAL = Symbol('ignores-credential');

/**
 * Routes that never look at the Authorization header: those that make one known (a client that refreshes still sends its
 * expired access token) and those where the header means something else.
 */
export const IgnoresCredential = (): MethodDecorator & ClassDecorator =>
  SetMetadata(IGNORES_CREDENTIAL, true);
