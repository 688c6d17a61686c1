import { IsOptional, IsString, MaxLength } from 'class-validator';

export class WebchatSessionBody {
  /** The session of an earlier visit, to go on with its conversation. One that does not hold any more opens a new one. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly session?: string;
}
