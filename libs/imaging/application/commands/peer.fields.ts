import { IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Command } from '#kernel';
import { HOST } from '../../domain/network-address.js';

/** Where a peer is, whatever it speaks. */
export abstract class PeerFields<R = void> extends Command<R> {
  /** Name or address where it listens; null, as the port then, for one that only calls. */
  @IsOptional()
  @Length(1, 253)
  @Matches(HOST, { message: 'must be the name or address of a host' })
  readonly host?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly port?: number | null;

  @IsOptional()
  @Length(1, 400)
  readonly note?: string | null;
}
