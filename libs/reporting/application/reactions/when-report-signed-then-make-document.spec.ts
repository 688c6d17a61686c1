import { conflict, type EffectRun, type EventEnvelope, type Mediator } from '#kernel';
import type { RegisterFile } from '#files/contracts';
import { GetFile } from '#files/contracts';
import { GetPractice } from '#identity/contracts';
import type { FileStore } from '#platform/storage/file-store';
import { ReportSigned } from '../../contracts/events/report-signed.event.js';
import { AttachReportDocument } from '../commands/attach-report-document/attach-report-document.command.js';
import { GetReportPrint } from '../queries/get-report-print/get-report-print.query.js';
import type { DocumentParts } from '../services/document-parts.js';
import type { DocumentVerification } from '../services/document-verification.js';
import type { OrganizationSeal } from '../services/organization-seal.js';
import type { ReportDocument } from '../services/report-document.js';
import type { ReportSealer, SealClaims } from '../services/report-sealer.js';
import { sampleParts } from '../testing/sample-parts.js';
import { samplePractice } from '../testing/sample-practice.js';
import { samplePrint } from '../testing/sample-print.js';
import { WhenReportSignedThenMakeDocument } from './when-report-signed-then-make-document.js';

const organizationId = '0198c0de-7a11-7f00-8000-0000000000aa';
const { reportId } = samplePrint;
const envelope = {
  event: new ReportSigned({ reportId, orderId: null, studyId: 's', revision: 1 }),
  organizationId,
  occurredAt: new Date('2026-11-20T13:00:00Z'),
} as EventEnvelope<ReportSigned>;

const stamped = { level: 'B-T', timeStampedAt: new Date('2026-11-20T13:01:00Z') };

function setUp(
  options: { printed?: boolean; registered?: { storageKey: string; size: number; sha256: string } } = {},
) {
  const content = new Map<string, string>();
  const registered: RegisterFile[] = [];
  const claims: SealClaims[] = [];
  const mediator = {
    ask(query: object) {
      if (query instanceof GetReportPrint)
        return Promise.resolve({ ...samplePrint, printed: options.printed ?? false });
      if (query instanceof GetPractice) return Promise.resolve(samplePractice);
      if (query instanceof GetFile) return Promise.resolve(options.registered);
      throw new Error('unexpected query');
    },
    send(command: RegisterFile) {
      if (options.registered) return Promise.reject(conflict('files.registered-differently', ''));
      registered.push(command);
      return Promise.resolve({ fileId: command.fileId });
    },
  };
  const printer = {
    print: (document: ReportDocument) =>
      Promise.resolve(Buffer.from(`pdf of ${document.patient.name} at ${document.verification?.url}`)),
  };
  const sealer = {
    seal: (pdf: Buffer, _key: unknown, claim: SealClaims) => {
      claims.push(claim);
      const bytes = Buffer.from(`${pdf.toString()}, sealed`);
      return Promise.resolve({ bytes, level: 'B-B', timeStampedAt: null });
    },
  };
  const sealedBefore = { ...sealer, levelOf: () => Promise.resolve(stamped) };
  const store = {
    put: (key: string, body: Buffer) => {
      content.set(key, body.toString());
      return Promise.resolve({ key, size: body.length, sha256: 'ab' });
    },
    read: () => Promise.resolve(Buffer.from('stamped')),
    delete: (key: string) => Promise.resolve(void content.delete(key)),
  };
  const seal = {
    keyOf: () => Promise.resolve({ certificate: Buffer.alloc(0), privateKey: Buffer.alloc(0) }),
  };
  const verification = {
    of: ({ revision }: { revision: number }) =>
      Promise.resolve({ code: `${revision}`, url: `https://x.test/verify/${revision}` }),
  };
  const patience: boolean[] = [];
  const parts = {
    of: (_: unknown, patient: boolean) => {
      patience.push(patient);
      return Promise.resolve(sampleParts);
    },
  };
  const effect = new WhenReportSignedThenMakeDocument(
    mediator as unknown as Mediator,
    printer,
    sealedBefore as unknown as ReportSealer,
    seal as unknown as OrganizationSeal,
    parts as unknown as DocumentParts,
    verification as unknown as DocumentVerification,
    store as unknown as FileStore,
  );
  return { effect, content, registered, claims, patience };
}

const run = (attempt = 1): EffectRun => ({ attempt, signal: new AbortController().signal });

describe('A signed report', () => {
  it('is rendered, sealed in the name of its signer, stored, registered and attached', async () => {
    const { effect, content, registered, claims } = setUp();
    const command = (await effect.perform(envelope, run())) as AttachReportDocument;
    expect(command).toBeInstanceOf(AttachReportDocument);
    expect(content.get(command.storageKey)).toBe('pdf of Łucja Żółć at https://x.test/verify/1, sealed');
    expect(command.storageKey).toMatch(
      new RegExp(`^org/${organizationId}/reports/${reportId}/1-[0-9a-f-]{36}\\.pdf$`),
    );
    expect(registered).toMatchObject([
      {
        fileId: command.fileId,
        name: 'report-00000001-v1.pdf',
        subjectType: 'report',
        subjectId: reportId,
        sha256: 'ab',
      },
    ]);
    expect(claims).toMatchObject([{ name: 'Dr. Bea', wantedSince: envelope.occurredAt }]);
    expect(command).toMatchObject({ level: 'B-B', timeStampedAt: null });
  });

  it('is not rendered again when it has its document', async () => {
    const { effect, content } = setUp({ printed: true });
    expect(await effect.perform(envelope, run())).toBeNull();
    expect(content.size).toBe(0);
  });

  it('gets the document that an attempt before had registered, and nothing is left over', async () => {
    const registered = { storageKey: 'org/first', size: 7, sha256: 'cd' };
    const { effect, content } = setUp({ registered });
    expect(await effect.perform(envelope, run())).toMatchObject({ ...registered, ...stamped });
    expect(content.size).toBe(0);
  });

  it('gets the same file id at each attempt', async () => {
    const ids = [];
    for (const { effect } of [setUp(), setUp()])
      ids.push(((await effect.perform(envelope, run())) as AttachReportDocument).fileId);
    expect(ids[0]).toBe(ids[1]);
  });

  it('waits for its pictures a few times, and is issued without them then', async () => {
    const { effect, patience } = setUp();
    for (const attempt of [1, 3, 4]) await effect.perform(envelope, run(attempt));
    expect(patience).toEqual([true, true, false]);
  });
});
