import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Command } from '#kernel';
import type { ReportState } from '../../domain/report.js';

const LONGEST = 50_000;

/** A change to sections of a report: those that are not named stay as they are. */
export abstract class ReportSections<R = ReportState> extends Command<R> {
  /** Why the examination was asked for, and what is known. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly clinicalInformation?: string;

  /** How the examination was done. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly technique?: string;

  /** Earlier examinations it was compared with. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly comparison?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly findings?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly impression?: string;
}
