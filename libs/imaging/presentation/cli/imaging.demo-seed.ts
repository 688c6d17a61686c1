import type { Mediator } from '#kernel';
import { DemoSeed, type SeedStep } from '#platform/seed/demo-seed';
import { AddPatient } from '../../application/commands/add-patient/add-patient.command.js';
import { AddProcedure } from '../../application/commands/add-procedure/add-procedure.command.js';
import { AddReferrer } from '../../application/commands/add-referrer/add-referrer.command.js';
import { AddSite } from '../../application/commands/add-site/add-site.command.js';
import { RequestOrder } from '../../application/commands/request-order/request-order.command.js';

const PROCEDURES = [
  ['CT-HEAD', 'CT of the head', 'CT', 'HEAD', 20],
  ['CT-CHEST', 'CT of the chest', 'CT', 'CHEST', 20],
  ['CT-ABDOMEN', 'CT of the abdomen', 'CT', 'ABDOMEN', 30],
  ['MR-HEAD', 'MRI of the head', 'MR', 'HEAD', 40],
  ['MR-KNEE', 'MRI of the knee', 'MR', 'KNEE', 35],
  ['US-ABDOMEN', 'Ultrasound of the abdomen', 'US', 'ABDOMEN', 25],
  ['MG-SCREEN', 'Mammography', 'MG', 'BREAST', 20],
  ['DX-CHEST', 'X-ray of the chest', 'DX', 'CHEST', 10],
] as const;

/** What the demo practice examines, where, for whom; and one order to start with. */
@DemoSeed({ order: 20 })
export class ImagingDemoSeed implements SeedStep {
  async run(mediator: Mediator): Promise<void> {
    const address = '12 Harbour Street, Port Demo';
    const site = await mediator.send(new AddSite({ name: 'Isocenter Harbour', address, timeZone: null }));
    const procedures = new Map<string, string>();
    for (const [code, name, modality, bodyPart, durationMinutes] of PROCEDURES) {
      const added = await mediator.send(
        new AddProcedure({ code, name, modality, bodyPart, durationMinutes }),
      );
      procedures.set(code, added.id);
    }
    const referrer = await mediator.send(
      new AddReferrer({
        name: 'Dr. Ada Okafor',
        organization: 'Harbour Family Practice',
        email: 'okafor@referrers.isocenter.test',
      }),
    );
    const patient = await mediator.send(
      new AddPatient({
        name: 'Maria Santos',
        birthDate: '1968-04-12',
        sex: 'female',
        number: 'P-0001',
        contactConsent: true,
      }),
    );
    await mediator.send(
      new RequestOrder({
        patientId: patient.id,
        procedureId: procedures.get('MR-KNEE'),
        reason: 'Pain after a fall, meniscus?',
        priority: 'routine',
        referrerId: referrer.id,
        siteId: site.id,
      }),
    );
  }
}
