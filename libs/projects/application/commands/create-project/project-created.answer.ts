/** The project that was created. */
export class ProjectCreatedAnswer {
  readonly id!: string;
}
