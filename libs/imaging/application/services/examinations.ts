import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '#kernel';
import type { Examination } from '../../domain/examination.js';
import { ProcedureRepository } from '../../domain/procedure.repository.js';
import { ReferrerRepository } from '../../domain/referrer.repository.js';
import { SiteRepository } from '../../domain/site.repository.js';

/** What a request says of the examination. */
export interface AskedExamination {
  readonly procedureId?: string | null;
  readonly procedureName?: string;
  readonly modality?: string | null;
  readonly bodyPart?: string | null;
}

/** Makes out of a request what is to be examined, and checks what it refers to. */
@Injectable()
export class Examinations {
  constructor(
    private readonly procedures: ProcedureRepository,
    private readonly referrers: ReferrerRepository,
    private readonly sites: SiteRepository,
  ) {}

  /** Throws `imaging.procedure.not-found`, or `imaging.examination-missing` when nothing says what to examine. */
  async of(asked: AskedExamination): Promise<Examination> {
    if (asked.procedureId) {
      const procedure = await this.procedures.find(asked.procedureId);
      if (!procedure) throw notFound('imaging.procedure');
      const { id, code, name, modality, bodyPart } = procedure;
      return { procedureId: id, procedureCode: code, procedureName: name, modality, bodyPart };
    }
    if (!asked.procedureName) throw examinationMissing();
    return this.inWords(asked.procedureName, asked.modality ?? null, asked.bodyPart ?? null);
  }

  /** The offered procedure of this name or code, else the words themselves. */
  async named(text: string, modality: string | null, bodyPart: string | null): Promise<Examination> {
    const procedure = await this.procedures.findNamed(text);
    return procedure ? this.of({ procedureId: procedure.id }) : this.inWords(text, modality, bodyPart);
  }

  /** Throws `imaging.referrer.not-found` and `imaging.site.not-found`. */
  async checkReferences(references: { referrerId?: string | null; siteId?: string | null }): Promise<void> {
    const { referrerId, siteId } = references;
    if (referrerId && !(await this.referrers.find(referrerId))) throw notFound('imaging.referrer');
    if (siteId && !(await this.sites.find(siteId))) throw notFound('imaging.site');
  }

  private inWords(procedureName: string, modality: string | null, bodyPart: string | null): Examination {
    return { procedureId: null, procedureCode: null, procedureName, modality, bodyPart };
  }
}

function examinationMissing(): DomainError {
  return new DomainError('invalid', 'imaging.examination-missing', 'Say what to examine.', {
    fields: [{ field: 'procedureName', message: 'is required without procedureId' }],
  });
}
