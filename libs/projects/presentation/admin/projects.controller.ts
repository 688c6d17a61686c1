import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AddMember } from '../../application/commands/add-member/add-member.command.js';
import { ArchiveProject } from '../../application/commands/archive-project/archive-project.command.js';
import { ChangeMember } from '../../application/commands/change-member/change-member.command.js';
import { CreateProject } from '../../application/commands/create-project/create-project.command.js';
import { ProjectCreatedAnswer } from '../../application/commands/create-project/project-created.answer.js';
import { RemoveMember } from '../../application/commands/remove-member/remove-member.command.js';
import { RenameProject } from '../../application/commands/rename-project/rename-project.command.js';
import { RestoreProject } from '../../application/commands/restore-project/restore-project.command.js';
import { FindMembers } from '../../application/queries/find-members/find-members.query.js';
import { MemberView } from '../../application/queries/find-members/member.view.js';
import { FindMyProjects } from '../../application/queries/find-my-projects/find-my-projects.query.js';
import { FindProjects } from '../../application/queries/find-projects/find-projects.query.js';
import { GetProject } from '../../application/queries/get-project/get-project.query.js';
import { ProjectView } from '../../application/queries/get-project/project.view.js';
import { AddMemberBody } from './dto/add-member.body.dto.js';
import { ChangeMemberBody } from './dto/change-member.body.dto.js';
import { RenameProjectBody } from './dto/rename-project.body.dto.js';

/** Projects and who belongs to them. */
@ApiTags('projects')
@ApiBearerAuth()
@Controller('v1/projects')
export class ProjectsController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists all projects, for those who manage them. */
  @Get()
  @ApiPage(ProjectView)
  list(@Query() query: FindProjects): Promise<PagedResult<ProjectView>> {
    return this.mediator.ask(query);
  }

  /** Creates a project. */
  @Post()
  @Creates('/v1/projects/:id', ProjectCreatedAnswer)
  create(@Body() body: CreateProject): Promise<ProjectCreatedAnswer> {
    return this.mediator.send(body);
  }

  /** Lists the projects that the caller is a member of. */
  @Get('mine')
  @ApiPage(ProjectView)
  mine(@Query() query: FindMyProjects): Promise<PagedResult<ProjectView>> {
    return this.mediator.ask(query);
  }

  /** One project. */
  @Get(':id')
  @ApiOkResponse({ type: ProjectView })
  get(@IdParam() projectId: string): Promise<ProjectView> {
    return this.mediator.ask(new GetProject({ projectId }));
  }

  /** Changes the name or the description. */
  @Patch(':id')
  @ApiOkResponse({ type: ProjectView })
  async rename(
    @IdParam() projectId: string,
    @Body() body: RenameProjectBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<ProjectView> {
    await this.mediator.send(new RenameProject({ ...body, projectId, expectedVersion }));
    return this.get(projectId);
  }

  /** Archives a project: it stays as it is, and opens nothing to its members any more. */
  @Post(':id/archive')
  @HttpCode(200)
  @ApiOkResponse({ type: ProjectView })
  async archive(@IdParam() projectId: string): Promise<ProjectView> {
    await this.mediator.send(new ArchiveProject({ projectId }));
    return this.get(projectId);
  }

  /** Opens an archived project again. */
  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ type: ProjectView })
  async restore(@IdParam() projectId: string): Promise<ProjectView> {
    await this.mediator.send(new RestoreProject({ projectId }));
    return this.get(projectId);
  }

  /** The members. */
  @Get(':id/members')
  @ApiOkResponse({ type: [MemberView] })
  members(@IdParam() projectId: string): Promise<MemberView[]> {
    return this.mediator.ask(new FindMembers({ projectId }));
  }

  /** Makes a user a member. */
  @Post(':id/members')
  @HttpCode(204)
  @ApiNoContentResponse()
  async add(@IdParam() projectId: string, @Body() body: AddMemberBody): Promise<void> {
    await this.mediator.send(new AddMember({ ...body, projectId }));
  }

  /** Gives a member another role. */
  @Patch(':id/members/:userId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() projectId: string,
    @IdParam('userId') userId: string,
    @Body() body: ChangeMemberBody,
  ): Promise<void> {
    await this.mediator.send(new ChangeMember({ ...body, projectId, userId }));
  }

  /** Takes a member out, or leaves. */
  @Delete(':id/members/:userId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@IdParam() projectId: string, @IdParam('userId') userId: string): Promise<void> {
    await this.mediator.send(new RemoveMember({ projectId, userId }));
  }
}
