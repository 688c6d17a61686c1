/** What somebody reads. */
export class ReaderProfileView {
  /** None: everything. */
  readonly subspecialties!: string[];
}
