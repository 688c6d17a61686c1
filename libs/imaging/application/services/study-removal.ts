import { Injectable } from '@nestjs/common';
import { conflict, notFound, UnitOfWork } from '#kernel';
import { InstancesDeleted } from '../../contracts/events/instances-deleted.event.js';
import { StudyDeleted } from '../../contracts/events/study-deleted.event.js';
import { type Deletion, DeletionRepository, type DeletionScope } from '../../domain/deletion.repository.js';
import { OrderRepository } from '../../domain/order.repository.js';
import { PatientRepository } from '../../domain/patient.repository.js';
import { StudyHistoryRepository } from '../../domain/study-history.repository.js';
import type { Study } from '../../domain/study.js';
import { StudyRepository } from '../../domain/study.repository.js';
import { CurrentAuthor } from './current-author.js';
import { StudyScope } from './study-scope.js';
import { OrderRelease } from './order-release.js';

export interface DeletionReason {
  readonly reason: string | null;
  /** Also when the report of the study is signed. */
  readonly force: boolean;
}

/** Deletes studies or parts of them: rows now, files once that is certain. What went stays written down. */
@Injectable()
export class StudyRemoval {
  constructor(
    private readonly studies: StudyRepository,
    private readonly orders: OrderRepository,
    private readonly patients: PatientRepository,
    private readonly deletions: DeletionRepository,
    private readonly release: OrderRelease,
    private readonly history: StudyHistoryRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly author: CurrentAuthor,
    private readonly scope: StudyScope,
  ) {}

  /** @throws DomainError `imaging.study.not-found`, `imaging.on-legal-hold`, `imaging.study-reported` */
  async remove(studyInstanceUid: string, scope: DeletionScope, why: DeletionReason): Promise<void> {
    // Whoever stores into this study at the same time comes before or after, and finds what then is there.
    const study = await this.studies.claim(studyInstanceUid);
    if (!study || !(await this.scope.includes(study.id))) throw notFound('imaging.study');
    await this.refuseWhenHeld(study);
    if (!why.force) study.refuseWhenReported();
    const deletion = await this.deletions.remove(study, scope);
    if (!deletion) throw notFound('imaging.instance');
    const remains = await this.deletions.remains(study.id);
    study.shrink(remains);
    if (remains.instanceCount > 0) await this.studies.update(study);
    else await this.removeWhole(study);
    await this.writeDown(study, scope, deletion, why);
  }

  private async removeWhole(study: Study): Promise<void> {
    const order = study.orderId ? await this.orders.claim(study.orderId) : undefined;
    await this.release.of(order, study.id);
    await this.studies.remove(study.id);
    const { id, version } = study;
    this.unitOfWork.record(new StudyDeleted({ studyId: id }), { type: 'study', id, version: version + 1 });
  }

  private async writeDown(
    study: Study,
    scope: DeletionScope,
    deletion: Deletion,
    { reason, force }: DeletionReason,
  ): Promise<void> {
    const { id: deletionId, instances, seriesInstanceUids, size, parts } = deletion;
    const level = scope.sopInstanceUid ? 'instance' : scope.seriesInstanceUid ? 'series' : 'study';
    const details = {
      deletionId,
      level,
      instances,
      seriesInstanceUids,
      size,
      force,
      left: study.instanceCount,
    };
    const author = this.author.get();
    await this.history.add({ study, action: 'deleted', author, reason, details });
    for (let part = 0; part < parts; part += 1) {
      const source = { type: 'deletion', id: deletionId };
      this.unitOfWork.record(new InstancesDeleted({ studyId: study.id, deletionId, part }), source);
    }
  }

  private async refuseWhenHeld({ legalHold, patientId }: Study): Promise<void> {
    const patient = patientId ? await this.patients.find(patientId) : undefined;
    if (!legalHold && !patient?.legalHold) return;
    throw conflict(
      'imaging.on-legal-hold',
      'This study, or its patient, is on legal hold. Nothing is deleted.',
    );
  }
}
