import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AddPatient } from '../../application/commands/add-patient/add-patient.command.js';
import { Added } from '../../application/commands/added.js';
import { ChangePatient } from '../../application/commands/change-patient/change-patient.command.js';
import { MergePatients } from '../../application/commands/merge-patients/merge-patients.command.js';
import { PatientsMerged } from '../../application/commands/merge-patients/patients-merged.answer.js';
import { FindPatients } from '../../application/queries/find-patients/find-patients.query.js';
import { GetPatient } from '../../application/queries/get-patient/get-patient.query.js';
import { PatientView } from '../../application/queries/get-patient/patient.view.js';
import { ChangePatientBody } from './dto/change-patient.body.dto.js';
import { MergePatientsBody } from './dto/merge-patients.body.dto.js';

/** Patients: list, get, add, change, merge. */
@ApiTags('patients')
@ApiBearerAuth()
@Controller('v1/patients')
export class PatientsController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists patients. */
  @Get()
  @ApiPage(PatientView)
  list(@Query() query: FindPatients): Promise<PagedResult<PatientView>> {
    return this.mediator.ask(query);
  }

  /** Adds a patient. */
  @Post()
  @Creates('/v1/patients/:id', Added)
  add(@Body() body: AddPatient): Promise<Added> {
    return this.mediator.send(body);
  }

  /** One patient. */
  @Get(':id')
  @ApiOkResponse({ type: PatientView })
  get(@IdParam() patientId: string): Promise<PatientView> {
    return this.mediator.ask(new GetPatient({ patientId }));
  }

  /** Changes a patient; send If-Match with its version. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() patientId: string,
    @Body() body: ChangePatientBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangePatient({ ...body, patientId, expectedVersion }));
  }

  /** Merges a duplicate into this patient, who keeps the orders and studies of both. */
  @Post(':id/merge')
  @ApiCreatedResponse({ type: PatientsMerged })
  merge(@IdParam() survivorId: string, @Body() body: MergePatientsBody): Promise<PatientsMerged> {
    return this.mediator.send(new MergePatients({ ...body, survivorId }));
  }
}
