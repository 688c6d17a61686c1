import { Injectable } from '@nestjs/common';
import { CurrentContext } from '#kernel';
import type { Author } from '../../domain/author.js';

/** Who is to be named for what is decided now. */
@Injectable()
export class CurrentAuthor {
  constructor(private readonly context: CurrentContext) {}

  get(): Author {
    const { actor } = this.context.get();
    if (actor.kind === 'user' || actor.kind === 'api-key')
      return { kind: actor.kind, id: actor.id, name: actor.name };
    return { kind: 'system', id: null, name: actor.kind === 'system' ? actor.name : 'isocenter' };
  }
}
