import { Injectable } from '@nestjs/common';
import { holds } from '../../context/actor.js';
import { currentScope } from '../../context/scopes.js';
import { forbidden, unauthenticated } from '../../errors/common-errors.js';
import { Behaviour, type Step } from '../behaviour.js';
import type { UseCase } from '../use-case.js';

/** Lets in whom the use case names: by permission, any signed-in actor, the system alone, or everybody. */
@Injectable()
export class AuthorizationBehaviour extends Behaviour {
  compile(useCase: UseCase, next: Step): Step {
    const { access } = useCase;
    if (access.kind === 'public') return next;
    return (message) => {
      const { actor } = currentScope()!.context;
      if (actor.kind === 'system') return next(message);
      if (actor.kind === 'anonymous')
        throw unauthenticated('identity.sign-in-required', 'Sign in or send an API key first.');
      const allowed =
        access.kind === 'authenticated'
          ? actor.kind !== 'contact'
          : access.kind === 'permission' &&
            [access.permission, ...(access.or ?? [])].some((permission) => holds(actor, permission));
      if (!allowed)
        throw forbidden(
          'identity.permission-missing',
          access.kind === 'permission'
            ? `This needs the permission ${access.permission}.`
            : 'This is not open to you.',
        );
      return next(message);
    };
  }
}
