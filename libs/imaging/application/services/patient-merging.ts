import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#kernel';
import { PatientMerge } from '../../domain/patient-merge.js';
import { PatientMergeRepository } from '../../domain/patient-merge.repository.js';
import type { Patient } from '../../domain/patient.js';
import { PatientRepository } from '../../domain/patient.repository.js';
import { StudyHistoryRepository } from '../../domain/study-history.repository.js';
import { RematchPatient } from '../commands/rematch-patient/rematch-patient.command.js';
import { CurrentAuthor } from './current-author.js';
import { PatientNumbers } from './patient-numbers.js';

/** Makes one patient of two, and two of them again. */
@Injectable()
export class PatientMerging {
  constructor(
    private readonly patients: PatientRepository,
    private readonly merges: PatientMergeRepository,
    private readonly history: StudyHistoryRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly author: CurrentAuthor,
    private readonly numbers: PatientNumbers,
  ) {}

  async merge(survivorId: string, fromId: string, evidence: string | null): Promise<PatientMerge> {
    const [survivor, from] = (await this.merges.hold([survivorId, fromId])) as [Patient, Patient];
    from.mergeInto(survivor);
    const moved = await this.merges.move(fromId, survivorId);
    await this.patients.update(from);
    await this.patients.update(survivor);
    const author = this.author.get();
    const merge = PatientMerge.of({ survivorId, fromId, evidence, author, moved });
    await this.merges.add(merge);
    const details = { mergeId: merge.id, fromPatientId: fromId, patientId: survivorId };
    await this.history.addToAll(moved.studyIds, 'moved', author, evidence, details);
    this.unitOfWork.enqueue(new RematchPatient({ patientId: survivorId }));
    return merge;
  }

  async undo(mergeId: string, reason: string): Promise<void> {
    const { survivorId, fromId } = await this.merges.get(mergeId);
    const [survivor, from] = (await this.merges.hold([survivorId, fromId])) as [Patient, Patient];
    // Read again, now that nobody else can undo it.
    const merge = await this.merges.get(mergeId);
    const author = this.author.get();
    merge.undo(author, reason);
    from.splitFrom(survivor);
    const studyIds = await this.merges.moveBack(merge.moved, survivorId, fromId);
    for (const patient of [from, survivor]) await this.numbers.keepFor(patient);
    // A number that the survivor took over is free before it is given back.
    await this.patients.update(survivor);
    await this.patients.update(from);
    await this.merges.update(merge);
    const details = { mergeId, fromPatientId: survivorId, patientId: fromId };
    await this.history.addToAll(studyIds, 'moved', author, reason, details);
    for (const patientId of [survivorId, fromId]) this.unitOfWork.enqueue(new RematchPatient({ patientId }));
  }
}
