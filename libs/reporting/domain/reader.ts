/** A person who writes or signs reports. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  /** Qualification or position, as it stands under the name. */
  readonly title: string | null;
}
