import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { AddPatientIdentifier } from '../../application/commands/add-patient-identifier/add-patient-identifier.command.js';
import { Added } from '../../application/commands/added.js';
import { HoldPatient } from '../../application/commands/hold-patient/hold-patient.command.js';
import { RemovePatientIdentifier } from '../../application/commands/remove-patient-identifier/remove-patient-identifier.command.js';
import { UndoPatientMerge } from '../../application/commands/undo-patient-merge/undo-patient-merge.command.js';
import { FindPatientIdentifiers } from '../../application/queries/find-patient-identifiers/find-patient-identifiers.query.js';
import { PatientIdentifierView } from '../../application/queries/find-patient-identifiers/patient-identifier.view.js';
import { FindPatientMerges } from '../../application/queries/find-patient-merges/find-patient-merges.query.js';
import { PatientMergeView } from '../../application/queries/find-patient-merges/patient-merge.view.js';
import { AddPatientIdentifierBody } from './dto/add-patient-identifier.body.dto.js';
import { HoldPatientBody } from './dto/hold-patient.body.dto.js';
import { UndoPatientMergeBody } from './dto/undo-patient-merge.body.dto.js';

/** Who patients are: their identifiers and merges; and that what is theirs is kept. */
@ApiTags('patients')
@ApiBearerAuth()
@Controller('v1/patients')
export class PatientIdentityController {
  constructor(private readonly mediator: Mediator) {}

  /** The identifiers of a patient. */
  @Get(':id/identifiers')
  @ApiOkResponse({ type: [PatientIdentifierView] })
  identifiers(@IdParam() patientId: string): Promise<PatientIdentifierView[]> {
    return this.mediator.ask(new FindPatientIdentifiers({ patientId }));
  }

  /** Says what a patient is called elsewhere. */
  @Post(':id/identifiers')
  @ApiCreatedResponse({ type: Added })
  addIdentifier(@IdParam() patientId: string, @Body() body: AddPatientIdentifierBody): Promise<Added> {
    return this.mediator.send(new AddPatientIdentifier({ ...body, patientId }));
  }

  /** Takes an identifier from a patient. */
  @Delete(':id/identifiers/:identifierId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeIdentifier(
    @IdParam() patientId: string,
    @IdParam('identifierId') identifierId: string,
  ): Promise<void> {
    await this.mediator.send(new RemovePatientIdentifier({ patientId, identifierId }));
  }

  /** The merges that a patient took part in. */
  @Get(':id/merges')
  @ApiOkResponse({ type: [PatientMergeView] })
  merges(@IdParam() patientId: string): Promise<PatientMergeView[]> {
    return this.mediator.ask(new FindPatientMerges({ patientId }));
  }

  /** Takes a merge back: exactly what it moved. */
  @Post('merges/:id/undo')
  @HttpCode(204)
  @ApiNoContentResponse()
  async undoMerge(@IdParam() mergeId: string, @Body() body: UndoPatientMergeBody): Promise<void> {
    await this.mediator.send(new UndoPatientMerge({ ...body, mergeId }));
  }

  /** Puts a patient on legal hold, or ends it. */
  @Put(':id/legal-hold')
  @HttpCode(204)
  @ApiNoContentResponse()
  async hold(
    @IdParam() patientId: string,
    @Body() body: HoldPatientBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new HoldPatient({ ...body, patientId, expectedVersion }));
  }
}
