import { type Fields, Query, RequireSignIn, UseCase } from '#kernel';
import type { MeView } from './me.view.js';

/** Who the caller is. */
@UseCase('identity.get-me')
@RequireSignIn()
export class GetMe extends Query<MeView> {
  constructor(fields: Fields<GetMe> = {}) {
    super(fields);
  }
}
