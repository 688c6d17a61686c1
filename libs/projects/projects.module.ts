import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { AddMemberHandler } from './application/commands/add-member/add-member.handler.js';
import { ArchiveProjectHandler } from './application/commands/archive-project/archive-project.handler.js';
import { ChangeMemberHandler } from './application/commands/change-member/change-member.handler.js';
import { CreateProjectHandler } from './application/commands/create-project/create-project.handler.js';
import { RemoveMemberHandler } from './application/commands/remove-member/remove-member.handler.js';
import { RenameProjectHandler } from './application/commands/rename-project/rename-project.handler.js';
import { RestoreProjectHandler } from './application/commands/restore-project/restore-project.handler.js';
import { FindMembersHandler } from './application/queries/find-members/find-members.handler.js';
import { FindMyProjectIdsHandler } from './application/queries/find-my-project-ids/find-my-project-ids.handler.js';
import { FindMyProjectsHandler } from './application/queries/find-my-projects/find-my-projects.handler.js';
import { FindProjectNamesHandler } from './application/queries/find-project-names/find-project-names.handler.js';
import { FindProjectsHandler } from './application/queries/find-projects/find-projects.handler.js';
import { GetProjectHandler } from './application/queries/get-project/get-project.handler.js';
import { KnownUser } from './application/services/known-user.js';
import { MemberOfProject } from './application/services/member-of-project.js';
import { OneselfOrOwner } from './application/services/oneself-or-owner.js';
import { OwnerOfProject } from './application/services/owner-of-project.js';
import { ProjectAccess } from './application/services/project-access.js';
import { projectsPermissions } from './contracts/permissions.js';
import { ProjectRepository } from './domain/project.repository.js';
import { ProjectSchema } from './infrastructure/project.schema.js';
import { TypeormProjectRepository } from './infrastructure/typeorm-project.repository.js';

/** Projects, their members and what these may do there. */
@DeclarePermissions(projectsPermissions)
@DeclareSchemas(ProjectSchema)
@Module({
  providers: [
    { provide: ProjectRepository, useClass: TypeormProjectRepository },
    AddMemberHandler,
    ArchiveProjectHandler,
    ChangeMemberHandler,
    CreateProjectHandler,
    RemoveMemberHandler,
    RenameProjectHandler,
    RestoreProjectHandler,
    FindMembersHandler,
    FindMyProjectIdsHandler,
    FindMyProjectsHandler,
    FindProjectNamesHandler,
    FindProjectsHandler,
    GetProjectHandler,
    KnownUser,
    MemberOfProject,
    OneselfOrOwner,
    OwnerOfProject,
    ProjectAccess,
  ],
})
export class ProjectsModule {}
