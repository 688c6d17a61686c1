import { type Fields, RequireSignIn, UseCase } from '#kernel';
import { ActivitiesQuery } from '../find-activities/activities-query.js';

/** What the caller did, from the command journal. */
@UseCase('identity.find-my-activities')
@RequireSignIn()
export class FindMyActivities extends ActivitiesQuery {
  constructor(fields: Fields<FindMyActivities> = {}) {
    super(fields);
  }
}
