/** A role as other contexts name it. */
export class RoleNameView {
  readonly id!: string;
  readonly name!: string;
}
