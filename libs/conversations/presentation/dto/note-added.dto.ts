export class NoteAddedDto {
  readonly id!: string;
}
