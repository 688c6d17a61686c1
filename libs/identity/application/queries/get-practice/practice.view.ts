/** The practice the caller belongs to. */
export class PracticeView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  /** IANA name. */
  readonly timeZone!: string;
  /** BCP 47 tag. */
  readonly locale!: string;
  /** Lines as on a letterhead. */
  readonly address!: string | null;
  readonly phone!: string | null;
  readonly email!: string | null;
}
