/** A project as other contexts name it. */
export class ProjectNameView {
  readonly id!: string;
  readonly name!: string;
  readonly archived!: boolean;
}
