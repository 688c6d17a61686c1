/** Every fixed word of the page that verifies documents, in one language. */
export interface VerifyWords {
  readonly title: string;
  readonly code: string;
  readonly codeHint: string;
  readonly check: string;
  readonly checkAnother: string;
  readonly notACode: string;
  readonly unknown: string;
  readonly unknownNote: string;
  readonly valid: string;
  readonly validNote: string;
  readonly superseded: string;
  readonly supersededNote: (version: number, date: string) => string;
  readonly withdrawn: string;
  readonly withdrawnNote: string;
  readonly practice: string;
  readonly signed: string;
  readonly version: string;
  readonly signature: string;
  readonly levels: Readonly<Record<'B-B' | 'B-T', string>>;
  readonly compare: string;
  readonly compareNote: string;
  readonly file: string;
  readonly fileNote: string;
  readonly hash: string;
  readonly compareButton: string;
  readonly same: string;
  readonly different: string;
  readonly notAHash: string;
  readonly unread: string;
}
