import { IsUUID, Length, Matches } from 'class-validator';
import { Command } from '#kernel';

/** A message of a peer, as what is done with it remembers it. */
export abstract class Hl7Taking<R> extends Command<R> {
  @IsUUID()
  readonly peerId!: string;

  /** Such as `ORM^O01`. */
  @Length(1, 20)
  readonly type!: string;

  /** MSH-10. */
  @Length(1, 199)
  readonly controlId!: string;

  /** SHA-256 of its bytes, in hex. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly digest!: string;
}
