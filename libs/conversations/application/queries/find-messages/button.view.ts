export class ButtonView {
  readonly id!: string;
  readonly label!: string;
}
