import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { RecordAccess } from '#identity/contracts';
import { ApiPage } from '#platform/http/openapi/api-page';
import { FindSeries } from '../../application/queries/find-series/find-series.query.js';
import { SeriesView } from '../../application/queries/find-series/series.view.js';
import { FindStudies } from '../../application/queries/find-studies/find-studies.query.js';
import { GetStudy } from '../../application/queries/get-study/get-study.query.js';
import { StudyView } from '../../application/queries/get-study/study.view.js';

/** Studies: list, get. Their images are retrieved by DICOMweb on the public API. */
@ApiTags('studies')
@ApiBearerAuth()
@Controller('v1/studies')
export class StudiesController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists studies. */
  @Get()
  @ApiPage(StudyView)
  list(@Query() query: FindStudies): Promise<PagedResult<StudyView>> {
    return this.mediator.ask(query);
  }

  /** One study. */
  @Get(':id')
  @ApiOkResponse({ type: StudyView })
  async get(@IdParam() studyId: string): Promise<StudyView> {
    const study = await this.mediator.ask(new GetStudy({ studyId }));
    await this.mediator.send(
      new RecordAccess({ subjectType: 'study', subjectId: studyId, action: 'viewed' }),
    );
    return study;
  }

  /** The series of a study. */
  @Get(':id/series')
  @ApiOkResponse({ type: [SeriesView] })
  series(@IdParam() studyId: string): Promise<SeriesView[]> {
    return this.mediator.ask(new FindSeries({ studyId }));
  }
}
