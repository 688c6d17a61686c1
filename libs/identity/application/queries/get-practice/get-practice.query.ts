import { Cached, type Fields, Query, RequireSignIn, UseCase } from '#kernel';
import type { PracticeView } from './practice.view.js';

/** What the practice says of itself. */
@UseCase('identity.get-practice')
@RequireSignIn()
@Cached({ seconds: 300, until: ['identity.organization-changed'] })
export class GetPractice extends Query<PracticeView> {
  constructor(fields: Fields<GetPractice> = {}) {
    super(fields);
  }
}
