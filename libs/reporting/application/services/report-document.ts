/** What a report says, as data: everything the renderer draws, so that the same value always gives the same bytes. */
export interface ReportDocument {
  /** BCP 47 tag of the practice, for labels, month names, the document language and the paper of its region. */
  readonly locale: string;
  /** IANA time zone of the practice; every instant is shown in it. */
  readonly timeZone: string;
  readonly reportId: string;
  /** 1 for the first version; every version is a document of its own. */
  readonly version: number;
  readonly status: ReportDocumentStatus;
  /** The instant of this version; also the document's creation date, hence no clock is read. */
  readonly issuedAt: Date;
  readonly organization: ReportOrganization;
  readonly patient: ReportPatient;
  readonly order?: ReportOrder;
  readonly study: ReportStudy;
  readonly layout?: ReportPageLayout;
  readonly clinicalInformation?: string;
  readonly technique?: string;
  readonly comparison?: string;
  readonly findings: string;
  readonly impression: string;
  readonly keyImages?: readonly ReportKeyImage[];
  /** In order of time; an addendum never changes the text above it. */
  readonly addenda?: readonly ReportAddendum[];
  readonly amendment?: ReportAmendment;
  /** Who wrote and who signed; a draft or preliminary report may have an author only. */
  readonly signatures: readonly ReportSignature[];
  /** Missing where nothing can be verified: in a draft, or a notice of withdrawal. */
  readonly verification?: ReportVerification;
}

export type ReportDocumentStatus =
  'draft' | 'preliminary' | 'final' | 'amended' | 'cancelled' | 'entered-in-error';

export interface ReportOrganization {
  readonly name: string;
  readonly addressLines?: readonly string[];
  /** What the practice wants to stand below its name, line by line, in place of address and contact. */
  readonly ownLines?: readonly string[];
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  /** PNG or JPEG bytes. */
  readonly logo?: Uint8Array;
}

export interface ReportPatient {
  readonly name: string;
  readonly id: string;
  /** A calendar date, `yyyy-MM-dd`: a birth date has no time zone. */
  readonly birthDate?: string;
  readonly sex?: 'female' | 'male' | 'other' | 'unknown';
}

export interface ReportOrder {
  readonly accessionNumber: string;
  readonly procedure: string;
  readonly referrer?: string;
}

export interface ReportStudy {
  readonly description?: string;
  readonly modality?: string;
  /** A calendar date, `yyyy-MM-dd`. */
  readonly performedOn?: string;
  readonly instanceUid?: string;
}

export interface ReportAddendum {
  readonly text: string;
  readonly author: string;
  readonly at: Date;
}

export interface ReportAmendment {
  readonly reason: string;
  readonly replacesVersion: number;
  readonly replacesIssuedAt: Date;
}

export interface ReportSignature {
  /** `resident`: wrote what was preliminary, and `reviewer`: somebody else, who verified that. */
  readonly role: 'author' | 'resident' | 'signer' | 'reviewer';
  readonly name: string;
  /** Qualification or position under the name. */
  readonly title?: string;
  readonly at: Date;
  /** How far what a reviewer signed is from what was preliminary. */
  readonly discrepancy?: 'minor' | 'major';
}

/** An image that was chosen to be seen with the text. */
export interface ReportKeyImage {
  readonly caption?: string;
  /** Of an earlier study: the day it was made, `yyyy-MM-dd`. */
  readonly takenOn?: string;
  /** JPEG bytes; null for one that could not be drawn. */
  readonly picture: Uint8Array | null;
}

/** How the practice wants its documents to look; what it has not decided is as usual. */
export interface ReportPageLayout {
  readonly paper?: 'A4' | 'Letter';
  /** At the foot of each page. */
  readonly footer?: string;
  /** `#rrggbb`, for headings. */
  readonly accent?: string;
}

/** How anybody learns whether a document is genuine and still valid. */
export interface ReportVerification {
  readonly code: string;
  readonly url: string;
}
