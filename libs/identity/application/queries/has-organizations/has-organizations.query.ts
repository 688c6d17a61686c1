import { type Fields, Query, SystemOnly, UseCase } from '#kernel';

/** Whether there is any organization yet: an empty system is seeded, or waits for its first administrator. */
@UseCase('identity.has-organizations')
@SystemOnly()
export class HasOrganizations extends Query<boolean> {
  constructor(fields: Fields<HasOrganizations> = {}) {
    super(fields);
  }
}
