import { IsBoolean, IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { PATIENT_CLASSES, type PatientClass } from '../../../domain/patient-class.js';
import { PRIORITIES, type Priority } from '../../../domain/priority.js';

const A_YEAR = 525_600;

/** How long a report of some kind may take. What is null stands for any; the rule that says most holds. */
export class LimitRuleFields {
  @IsOptional()
  @IsIn(PRIORITIES)
  readonly priority!: Priority | null;

  /** How the patient came to the examination, where the order says so. */
  @IsOptional()
  @IsIn(PATIENT_CLASSES)
  readonly patientClass?: PatientClass | null;

  /** DICOM modality, such as `CT`. */
  @IsOptional()
  @Length(1, 16)
  readonly modality!: string | null;

  @IsInt()
  @Min(1)
  @Max(A_YEAR)
  readonly minutes!: number;

  /** Whether the clock runs only in the hours of the practice. */
  @IsBoolean()
  readonly officeHours!: boolean;
}

/** From when to when reports are read on a day of the week. */
export class ReadingHoursFields {
  /** 1 Monday to 7 Sunday. */
  @IsInt()
  @Min(1)
  @Max(7)
  readonly weekday!: number;

  /** HH:MM. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  readonly opens!: string;

  /** HH:MM; 24:00 is the end of the day. */
  @Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  readonly closes!: string;
}

/** Whose field a study is. What is null stands for any; the first rule that fits holds. */
export class SubspecialtyRuleFields {
  @IsOptional()
  @Length(1, 64)
  readonly procedureCode!: string | null;

  @IsOptional()
  @Length(1, 16)
  readonly modality!: string | null;

  @IsOptional()
  @Length(1, 60)
  readonly bodyPart!: string | null;

  /** Such as `neuro`. */
  @Length(1, 60)
  readonly subspecialty!: string;
}

/** Minutes in which somebody must be told of a critical finding. */
export class CriticalMinutesFields {
  @IsInt()
  @Min(1)
  @Max(A_YEAR)
  readonly red!: number;

  @IsInt()
  @Min(1)
  @Max(A_YEAR)
  readonly orange!: number;

  @IsInt()
  @Min(1)
  @Max(A_YEAR)
  readonly yellow!: number;
}
