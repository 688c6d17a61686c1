import {
  type Command,
  type Effect,
  type EffectRun,
  type EventEnvelope,
  Mediator,
  newId,
  PerformOn,
} from '#kernel';
import { GetPractice } from '#identity/contracts';
import { FileStore } from '#platform/storage/file-store';
import { ReportSigned } from '../../contracts/events/report-signed.event.js';
import { AttachReportDocument } from '../commands/attach-report-document/attach-report-document.command.js';
import { GetReportPrint } from '../queries/get-report-print/get-report-print.query.js';
import { documentFileId, documentKey } from '../services/document-key.js';
import { DocumentParts } from '../services/document-parts.js';
import { DocumentVerification } from '../services/document-verification.js';
import { OrganizationSeal } from '../services/organization-seal.js';
import { registerDocument } from '../services/register-document.js';
import { reportDocumentOf } from '../services/report-document-of.js';
import { ReportPrinter } from '../services/report-printer.js';
import { ReportSealer } from '../services/report-sealer.js';

const MAX_BYTES = 50 * 1_048_576;
/** So often a picture that may be there later is waited for; after that the text is issued without it. */
const PATIENT_ATTEMPTS = 3;

/**
 * Renders a signed version as PDF, seals it with the organization's certificate and stores it. When an attempt died
 * after it had registered its file, the next one uses that file and drops its own.
 */
@PerformOn({ name: 'reporting.when-report-signed-then-make-document', on: ReportSigned })
export class WhenReportSignedThenMakeDocument implements Effect<ReportSigned> {
  constructor(
    private readonly mediator: Mediator,
    private readonly printer: ReportPrinter,
    private readonly sealer: ReportSealer,
    private readonly seal: OrganizationSeal,
    private readonly parts: DocumentParts,
    private readonly verification: DocumentVerification,
    private readonly store: FileStore,
  ) {}

  async perform(
    { event, organizationId, occurredAt }: EventEnvelope<ReportSigned>,
    { attempt }: EffectRun,
  ): Promise<Command<unknown> | null> {
    const { reportId, revision } = event.payload;
    const print = await this.mediator.ask(new GetReportPrint({ reportId, revision }));
    if (print.printed) return null;
    const practice = await this.mediator.ask(new GetPractice({}));
    const version = { reportId, revision };
    const parts = await this.parts.of(print.keyImages, attempt <= PATIENT_ATTEMPTS);
    const verification = await this.verification.of(print);
    const pdf = await this.printer.print({ ...reportDocumentOf(print, practice, parts), verification });
    const key = await this.seal.keyOf(practice.name);
    const signer = print.signatures.at(-1)?.name;
    const { bytes, ...seal } = await this.sealer.seal(pdf, key, {
      signedAt: new Date(),
      wantedSince: occurredAt,
      ...(signer ? { name: signer } : {}),
    });
    const storageKey = documentKey(organizationId, version, newId());
    const { size, sha256 } = await this.store.put(storageKey, bytes, { maxBytes: MAX_BYTES });
    const document = { ...version, fileId: documentFileId(version), storageKey, size, sha256, ...seal };
    const registered = await registerDocument(this.mediator, this.store, document);
    if (registered.storageKey === storageKey) return new AttachReportDocument(registered);
    const stored = await this.store.read(registered.storageKey);
    return new AttachReportDocument({ ...registered, ...(await this.sealer.levelOf(stored)) });
  }
}
