/** The one application context of DICOM (PS3.7, A.2.1). */
export const APPLICATION_CONTEXT = '1.2.840.10008.3.1.1.1';

/** A presentation context as the requestor proposes it (PS3.8, 9.3.2.2). */
export interface ProposedContext {
  /** Odd, 1 to 255. */
  readonly id: number;
  readonly abstractSyntax: string;
  readonly transferSyntaxes: readonly string[];
}

/** What the acceptor makes of it (PS3.8, Table 9-18). */
export const CONTEXT_RESULT = {
  accepted: 0,
  userRejected: 1,
  abstractSyntaxNotSupported: 3,
  transferSyntaxesNotSupported: 4,
} as const;

export interface ContextAnswer {
  readonly id: number;
  readonly result: number;
  /** Empty unless accepted. */
  readonly transferSyntax: string;
}

/** Who is user and who provider of a SOP class, where it is not as usual (PS3.7, D.3.3.4). */
export interface RoleSelection {
  readonly sopClassUid: string;
  readonly scu: boolean;
  readonly scp: boolean;
}

/** User information of an association (PS3.8, Annex D; PS3.7, D.3.3). */
export interface UserInformation {
  /** The longest P-DATA-TF that its sender receives; 0 means any. */
  readonly maximumLength: number;
  readonly implementationClassUid: string;
  readonly implementationVersionName: string;
  readonly roles: readonly RoleSelection[];
  /** Service-class application information by SOP class (PS3.7, D.3.3.5). */
  readonly extended: ReadonlyMap<string, Buffer>;
}

interface AssociationTerms<Context> {
  readonly calledAeTitle: string;
  readonly callingAeTitle: string;
  readonly contexts: readonly Context[];
  readonly user: UserInformation;
}

export type AssociateRequest = AssociationTerms<ProposedContext>;
export type AssociateAnswer = AssociationTerms<ContextAnswer>;

/** Why an association is refused (PS3.8, Table 9-21). */
export interface Rejection {
  /** 1: for good, 2: for now. */
  readonly result: number;
  readonly source: number;
  readonly reason: number;
}

export const REJECTION = {
  applicationContextNotSupported: { result: 1, source: 1, reason: 2 },
  callingAeTitleNotRecognized: { result: 1, source: 1, reason: 3 },
  calledAeTitleNotRecognized: { result: 1, source: 1, reason: 7 },
  protocolVersionNotSupported: { result: 1, source: 2, reason: 2 },
  temporaryCongestion: { result: 2, source: 3, reason: 1 },
  localLimitExceeded: { result: 2, source: 3, reason: 2 },
} as const satisfies Record<string, Rejection>;
