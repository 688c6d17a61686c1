/** Every fixed word of the pages behind share links, in one language. */
export interface ShareWords {
  readonly ready: string;
  readonly protect: string;
  readonly open: string;
  readonly until: string;
  readonly keep: string;
  readonly birthDate: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly numberEnd: string;
  readonly code: string;
  readonly sendCode: string;
  readonly sendCodeAgain: string;
  readonly codeSent: string;
  readonly wrong: string;
  readonly incomplete: string;
  readonly lockedUntil: string;
  readonly closed: Readonly<Record<ClosedReason, string>>;
  readonly askPractice: string;
  readonly report: string;
  readonly version: string;
  readonly signedBy: string;
  readonly amended: string;
  readonly amendedNote: string;
  readonly patient: string;
  readonly examination: string;
  readonly performedOn: string;
  readonly number: string;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly addendum: string;
  readonly document: string;
  readonly images: string;
  readonly keyImages: string;
  readonly keyImage: string;
  readonly viewer: string;
  readonly series: string;
  readonly pictures: string;
}

/** Why a link shows nothing. */
export type ClosedReason =
  'unknown' | 'expired' | 'revoked' | 'withdrawn' | 'used-up' | 'locked' | 'later' | 'failed';

export type SectionName = 'clinicalInformation' | 'technique' | 'comparison' | 'findings' | 'impression';
