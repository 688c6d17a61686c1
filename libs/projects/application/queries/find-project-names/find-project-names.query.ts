import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { type Fields, Query, RequireSignIn, UseCase } from '#kernel';
import type { ProjectNameView } from './project-name.view.js';

/** The names of projects by their ids, archived or not; unknown ids are left out. For contexts that check what they may name. */
@UseCase('projects.find-project-names')
@RequireSignIn()
export class FindProjectNames extends Query<ProjectNameView[]> {
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly projectIds!: string[];

  constructor(fields: Fields<FindProjectNames>) {
    super(fields);
  }
}
