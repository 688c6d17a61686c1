import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { AccessChangedAnswer } from '../../application/commands/grant-study-access/chosen-studies.js';
import { GrantStudyAccess } from '../../application/commands/grant-study-access/grant-study-access.command.js';
import { RevokeStudyAccess } from '../../application/commands/revoke-study-access/revoke-study-access.command.js';
import { FindStudyGrants } from '../../application/queries/find-study-grants/find-study-grants.query.js';
import { StudyGrantView } from '../../application/queries/find-study-grants/study-grant.view.js';

/** Who may see single studies. */
@ApiTags('studies')
@ApiBearerAuth()
@Controller('v1/studies')
export class StudyAccessController {
  constructor(private readonly mediator: Mediator) {}

  /** Opens studies to a project, a user or a role. */
  @Post('access')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessChangedAnswer })
  grant(@Body() body: GrantStudyAccess): Promise<AccessChangedAnswer> {
    return this.mediator.send(body);
  }

  /** Closes them again. */
  @Post('access/revoke')
  @HttpCode(200)
  @ApiOkResponse({ type: AccessChangedAnswer })
  revoke(@Body() body: RevokeStudyAccess): Promise<AccessChangedAnswer> {
    return this.mediator.send(body);
  }

  /** Whom a study is open to; what was granted and revoked before is in its history. */
  @Get(':id/access')
  @ApiOkResponse({ type: [StudyGrantView] })
  grants(@IdParam() studyId: string): Promise<StudyGrantView[]> {
    return this.mediator.ask(new FindStudyGrants({ studyId }));
  }
}
