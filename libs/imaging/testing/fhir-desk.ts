import { newId } from '#kernel';
import { FhirClient } from '#platform/fhir/testing/fhir-client';
import type { Client } from '#test/support/client';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { InstanceStore } from '../application/services/instance-store.js';
import { imagingPermissions } from '../contracts/permissions.js';
import { AccessRecordsModule } from './access-records.js';
import { ctInstances } from './ct-instances.js';
import { FhirDeskModule } from './fhir-desk.module.js';
import { FrontDesk, type Thing } from './front-desk.js';

const ALL = Object.keys(imagingPermissions);

/** An examination with all that belongs to it. */
export interface Examined {
  readonly order: Thing;
  readonly patientId: string;
  readonly referrerId: string;
  readonly uid: string;
  readonly studyId: string;
}

/** A practice whose front desk writes and whose EHR reads over FHIR. */
export class FhirDesk {
  readonly organization = newId();
  readonly desk = new FrontDesk(this.app.as(this.organization, ALL));
  readonly ehr = new FhirClient(this.software(ALL));

  constructor(readonly app: ContextsApp) {}

  static start(): Promise<ContextsApp> {
    return startContexts([AccessRecordsModule, FhirDeskModule]);
  }

  /** Software with an API key. */
  software(permissions: readonly string[]): Client {
    return this.app.as(this.organization, permissions, { kind: 'api-key' });
  }

  /** @param names as `ctInstances` takes them */
  async store(
    uid: string,
    elements: Readonly<Record<string, string>> = {},
    names: readonly string[] = ['1.1', '1.2', '2.1'],
  ): Promise<void> {
    await this.app.run(this.organization, () =>
      this.app.get(InstanceStore).store(this.organization, ctInstances(uid, names, elements)),
    );
  }

  async examined(): Promise<Examined> {
    const referrerId = await this.desk.add('/v1/referrers', {
      name: 'Dr. Ada Okafor',
      email: 'okafor@b.test',
    });
    const fields = { referrerId, reason: 'Headache?', priority: 'urgent', bodyPart: 'HEAD' };
    const order = await this.desk.requestOrder(fields);
    const uid = `1.2.${BigInt(`0x${newId().replaceAll('-', '')}`)}`;
    const accession = String(order['accessionNumber']);
    await this.store(uid, { AccessionNumber: accession, StudyDate: '20260131', StudyTime: '101112' });
    const [studyId = ''] = await this.ehr.ids(`ImagingStudy?identifier=urn:dicom:uid|urn:oid:${uid}`);
    return { order, referrerId, uid, studyId, patientId: String(order['patientId']) };
  }
}
