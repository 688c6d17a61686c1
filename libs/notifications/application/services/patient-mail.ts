import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { GetPatient, type OrderView, patientMailAddress } from '#imaging/contracts';

/** Where patients get e-mail. */
@Injectable()
export class PatientMail {
  constructor(private readonly mediator: Mediator) {}

  /** The address of an order's patient; null when none is known, or the patient does not want to be written to. */
  async addressFor({ patientId }: Pick<OrderView, 'patientId'>): Promise<string | null> {
    return patientMailAddress(await this.mediator.ask(new GetPatient({ patientId })));
  }
}
