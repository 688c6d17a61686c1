import { type Fields, OnPrimary, Query, RequireSignIn, UseCase } from '#kernel';

/**
 * The ids of the projects that the calling user is a member of, for contexts that open things to a project’s members. None of
 * archived ones, none for software.
 */
@UseCase('projects.find-my-project-ids')
@RequireSignIn()
@OnPrimary()
export class FindMyProjectIds extends Query<string[]> {
  constructor(fields: Fields<FindMyProjectIds> = {}) {
    super(fields);
  }
}
