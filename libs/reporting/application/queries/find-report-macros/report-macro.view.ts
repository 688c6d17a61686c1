/** A piece of text that a shortcut stands for. */
export class ReportMacroView {
  readonly id!: string;
  readonly version!: number;
  readonly shortcut!: string;
  readonly text!: string;
  /** For everybody in the practice, and not for the caller alone. */
  readonly shared!: boolean;
}
