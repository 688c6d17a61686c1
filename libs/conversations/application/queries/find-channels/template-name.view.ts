/** A template of the channel, as the platform names it. */
export class TemplateNameView {
  readonly name!: string;
  /** As the platform writes it, `en_US`. */
  readonly language!: string;
}
