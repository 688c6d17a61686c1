import { Injectable } from '@nestjs/common';
import { CurrentContext, DomainError, Mediator, type Query } from '#kernel';
import { GetOrder, GetPatient, GetStudy, type OrderView, type StudyView } from '#imaging/contracts';
import type { Reading } from '../../domain/reading.js';
import type { Report } from '../../domain/report.js';
import type { ReportSubject } from '../../domain/report-subject.js';
import { CurrentPolicy } from './current-policy.js';
import { type KnownPatient, readingOf } from './reading-of.js';

/** A study that is to be read, and what a report needs to know of it. */
export interface StudyReading {
  readonly study: StudyView;
  readonly reading: Reading;
}

/** What imaging knows of studies by now. */
@Injectable()
export class StudyReadings {
  constructor(
    private readonly mediator: Mediator,
    private readonly policy: CurrentPolicy,
    private readonly contexts: CurrentContext,
  ) {}

  /** Nothing for a study that was deleted meanwhile, and for a de-identified copy: that is nobody's examination. */
  async of(studyId: string): Promise<StudyReading | undefined> {
    const study = await this.studyOf(studyId);
    if (!study || study.projectId) return undefined;
    return { study, reading: { ...(await this.describe(study)), termsOf: await this.policy.terms() } };
  }

  /** Whom a report is about by now; what it says itself where its study is gone, or of another order. */
  async subjectOf(report: Report): Promise<ReportSubject> {
    const study = await this.studyOf(report.studyId);
    return study && !report.isRematched(study) ? (await this.describe(study)).subject : report.about;
  }

  /** Whether a report and its study are of different orders. */
  async isRematched(report: Report): Promise<boolean> {
    const study = await this.studyOf(report.studyId);
    return study !== undefined && report.isRematched(study);
  }

  private async describe(study: StudyView): Promise<Omit<Reading, 'termsOf'>> {
    const order = study.orderId ? await this.ask(new GetOrder({ orderId: study.orderId })) : null;
    return readingOf(study, order, await this.patientOf(study, order));
  }

  private async studyOf(studyId: string): Promise<StudyView | undefined> {
    try {
      return await this.ask(new GetStudy({ studyId }));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  private async patientOf(study: StudyView, order: OrderView | null): Promise<KnownPatient | null> {
    if (order) {
      const { patientName: name, patientNumber: number, patientBirthDate, patientSex: sex } = order;
      return { name, number, birthDate: patientBirthDate, sex };
    }
    return study.patientId ? this.ask(new GetPatient({ patientId: study.patientId })) : null;
  }

  /** Who reads a study learns whose it is, whatever else they may see of studies and orders. */
  private ask<R>(query: Query<R>): Promise<R> {
    const { actor } = this.contexts.get();
    if (actor.kind === 'system') return this.mediator.ask(query);
    const organizationId = this.contexts.organizationId();
    return this.contexts.asSystem('reporting.reading', organizationId, () => this.mediator.ask(query));
  }
}
