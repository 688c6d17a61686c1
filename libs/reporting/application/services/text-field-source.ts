import { Injectable } from '@nestjs/common';
import { CurrentContext, holds, Mediator } from '#kernel';
import { FindPriorStudies } from '#imaging/contracts';
import { asksFor, type TextFields } from '../../domain/expand-text.js';
import type { ReportSubject } from '../../domain/report-subject.js';
import { priorLine } from './prior-line.js';
import { yearsBetween } from './years-between.js';

/** Of whom and what templates and macros speak. */
export interface TextSubject {
  readonly studyId: string;
  readonly subject: ReportSubject;
  readonly clinicalInformation: string;
}

/** What the `{{fields}}` of templates and macros stand for in a report. */
@Injectable()
export class TextFieldSource {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  /** @param texts in which the fields are to be written out; what none of them asks for is not looked up */
  async of(
    { studyId, subject, clinicalInformation }: TextSubject,
    texts: readonly string[],
  ): Promise<TextFields> {
    const known = (text: string | null): string | null => (text?.trim() ? text : null);
    return {
      'patient.name': known(subject.patientName),
      'patient.number': subject.patientNumber,
      'patient.sex': subject.patientSex,
      'patient.birthDate': subject.patientBirthDate,
      'patient.age': yearsBetween(subject.patientBirthDate, subject.performedOn),
      'order.reason': known(clinicalInformation),
      'order.accession': subject.accessionNumber,
      'order.procedure': subject.procedureName,
      'order.referrer': subject.referrerName,
      'study.date': subject.performedOn,
      'study.description': subject.studyDescription,
      'study.modality': subject.modality,
      ...(texts.some((text) => asksFor(text, 'prior')) ? await this.prior(studyId) : {}),
    };
  }

  /** The earlier study that says most; nothing for those who may not see studies. */
  private async prior(studyId: string): Promise<TextFields> {
    const { actor } = this.contexts.get();
    const sees = ['studies.read', 'studies.read-granted'].some((permission) => holds(actor, permission));
    const [prior] = sees ? await this.mediator.ask(new FindPriorStudies({ studyId, limit: 1 })) : [];
    return {
      'prior.date': prior?.studyDate ?? null,
      'prior.description': prior?.description ?? null,
      'prior.study': prior ? priorLine(prior) : null,
    };
  }
}
