import type { Provider } from '@nestjs/common';
import { AttachReportDocumentHandler } from './application/commands/attach-report-document/attach-report-document.handler.js';
import { ChooseKeyImagesHandler } from './application/commands/choose-key-images/choose-key-images.handler.js';
import { GiveVerificationCodeHandler } from './application/commands/give-verification-code/give-verification-code.handler.js';
import { SetReportLayoutHandler } from './application/commands/set-report-layout/set-report-layout.handler.js';
import { StoreSigningCertificateHandler } from './application/commands/store-signing-certificate/store-signing-certificate.handler.js';
import { FindKnownDocumentsHandler } from './application/queries/find-known-documents/find-known-documents.handler.js';
import { GetReportDocumentHandler } from './application/queries/get-report-document/get-report-document.handler.js';
import { GetReportFileHandler } from './application/queries/get-report-file/get-report-file.handler.js';
import { GetReportLayoutHandler } from './application/queries/get-report-layout/get-report-layout.handler.js';
import { GetReportPrintHandler } from './application/queries/get-report-print/get-report-print.handler.js';
import { GetSigningKeyHandler } from './application/queries/get-signing-key/get-signing-key.handler.js';
import { GetStudyDocumentHandler } from './application/queries/get-study-document/get-study-document.handler.js';
import { GetVerificationHandler } from './application/queries/get-verification/get-verification.handler.js';
import { PrintWithdrawalHandler } from './application/queries/print-withdrawal/print-withdrawal.handler.js';
import { ResolveVerificationCodeHandler } from './application/queries/resolve-verification-code/resolve-verification-code.handler.js';
import { WhenReportSignedThenMakeDocument } from './application/reactions/when-report-signed-then-make-document.js';
import { WhenStorageSweepDueThenRemoveOrphans } from './application/reactions/when-storage-sweep-due-then-remove-orphans.js';
import { DocumentParts } from './application/services/document-parts.js';
import { DocumentVerification } from './application/services/document-verification.js';
import { LayoutLogos } from './application/services/layout-logos.js';
import { OrganizationSeal } from './application/services/organization-seal.js';
import { ReportPrinter } from './application/services/report-printer.js';
import { ReportSealer } from './application/services/report-sealer.js';
import { ReportFileRepository } from './domain/report-file.repository.js';
import { ReportLayoutRepository } from './domain/report-layout.repository.js';
import { PadesReportSealer } from './infrastructure/pades-report-sealer.js';
import { PdfkitReportPrinter } from './infrastructure/pdfkit-report-printer.js';
import { SqlReportFileRepository } from './infrastructure/sql-report-file.repository.js';
import { TypeormReportLayoutRepository } from './infrastructure/typeorm-report-layout.repository.js';

/** The signed documents of reports and what tells of them, as part of `ReportingModule`. */
export const DOCUMENT_PROVIDERS: Provider[] = [
  { provide: ReportFileRepository, useClass: SqlReportFileRepository },
  { provide: ReportLayoutRepository, useClass: TypeormReportLayoutRepository },
  { provide: ReportPrinter, useClass: PdfkitReportPrinter },
  { provide: ReportSealer, useClass: PadesReportSealer },
  AttachReportDocumentHandler,
  ChooseKeyImagesHandler,
  GiveVerificationCodeHandler,
  SetReportLayoutHandler,
  StoreSigningCertificateHandler,
  FindKnownDocumentsHandler,
  GetReportDocumentHandler,
  GetReportFileHandler,
  GetReportLayoutHandler,
  GetReportPrintHandler,
  GetSigningKeyHandler,
  GetStudyDocumentHandler,
  GetVerificationHandler,
  PrintWithdrawalHandler,
  ResolveVerificationCodeHandler,
  WhenReportSignedThenMakeDocument,
  WhenStorageSweepDueThenRemoveOrphans,
  DocumentParts,
  DocumentVerification,
  LayoutLogos,
  OrganizationSeal,
];
