import type { ReportDocument } from '../../../application/services/report-document.js';

/** A made-up final report; every person and number in it is invented. */
export const sampleReport: ReportDocument = {
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  reportId: '0198c0de-7a11-7f00-8000-000000000001',
  version: 1,
  status: 'final',
  issuedAt: new Date('2026-11-20T13:05:00Z'),
  organization: {
    name: 'Röntgen & Söhne Imaging',
    addressLines: ['Marktplatz 1', '24103 Kiel', 'Germany'],
    phone: '+49 431 000000',
    email: 'office@roentgen.example',
    website: 'roentgen.example',
  },
  patient: { name: 'Łucja Żółć-O’Brien', id: 'P-000123', birthDate: '1980-02-29', sex: 'female' },
  order: {
    accessionNumber: 'ACC-2026-0001',
    procedure: 'CT chest with contrast',
    referrer: 'Dr. Jürgen Weiß',
  },
  study: {
    description: 'CT thorax, portal venous phase',
    modality: 'CT',
    performedOn: '2026-11-20',
    instanceUid: '1.2.826.0.1.3680043.10.1.1',
  },
  clinicalInformation: 'Cough for six weeks. Smoker.',
  technique: 'Helical acquisition, 1 mm slices.',
  comparison: 'CT of 3 March 2025.',
  findings: 'Lungs: a nodule in the right upper lobe, ≥ 5 mm.\n\nMediastinum: no enlarged nodes.',
  impression: '1. Solitary nodule, follow-up in three months.\n2. No pleural effusion.',
  signatures: [
    { role: 'author', name: 'Dr. Ada Resident', title: 'Resident', at: new Date('2026-11-20T12:00:00Z') },
    {
      role: 'signer',
      name: 'Dr. Bea Attending',
      title: 'Consultant radiologist',
      at: new Date('2026-11-20T13:05:00Z'),
    },
  ],
};
