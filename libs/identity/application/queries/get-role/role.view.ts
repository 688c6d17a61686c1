/** A role and what it allows. */
export class RoleView {
  readonly id!: string;
  readonly version!: number;
  /** Of a role that comes with Isocenter: `administrator`, `front-desk`, `technologist` or `radiologist`; else null. */
  readonly key!: string | null;
  readonly name!: string;
  /** Sorted; `*` stands for all permissions there are and will be. */
  readonly permissions!: readonly string[];
  /** How many users have it, inactive ones included. */
  readonly userCount!: number;
  readonly createdAt!: Date;
}
