/** What readers said of themselves. */
export abstract class ReaderProfiles {
  /** The fields somebody reads; none for everything. */
  abstract subspecialtiesOf(userId: string): Promise<readonly string[]>;
  abstract save(userId: string, subspecialties: readonly string[]): Promise<void>;
}
