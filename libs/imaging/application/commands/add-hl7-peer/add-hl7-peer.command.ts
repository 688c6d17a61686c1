import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import { HL7_NAME } from '../../../domain/hl7/hl7-name.js';
import { HL7_RESULTS, type Hl7Results } from '../../../domain/hl7/hl7-peer.js';
import { AddedPeerFields } from '../added-peer.fields.js';

/** Makes a system known that sends HL7 v2 messages or is sent results, and says what it may do. */
@UseCase('imaging.add-hl7-peer')
@RequirePermission('hl7.manage')
@Idempotent()
export class AddHl7Peer extends AddedPeerFields {
  /** Its MSH-3. */
  @Matches(HL7_NAME, { message: 'must be 1 to 64 signs without delimiters of HL7' })
  readonly application!: string;

  /** Its MSH-4. */
  @Matches(HL7_NAME, { message: 'must be 1 to 64 signs without delimiters of HL7' })
  readonly facility!: string;

  /** It may send orders: ORM^O01, OMG^O19. */
  @IsOptional()
  @IsBoolean()
  readonly mayOrder?: boolean;

  /** It may correct and merge patients that we know: ADT. */
  @IsOptional()
  @IsBoolean()
  readonly mayUpdatePatients?: boolean;

  /** Who gives out patient numbers that come without an assigning authority; empty for the practice itself. */
  @IsOptional()
  @Matches(/^[^\\\p{C}]{0,64}$/u)
  readonly patientIssuer?: string;

  /** Which results it is sent (ORU^R01): `none`, those of `own-orders`, or `all`. */
  @IsOptional()
  @IsIn(HL7_RESULTS)
  readonly results?: Hl7Results;

  /** It is sent preliminary reports, too. */
  @IsOptional()
  @IsBoolean()
  readonly preliminary?: boolean;

  /** It is sent the signed document (PDF), too. */
  @IsOptional()
  @IsBoolean()
  readonly document?: boolean;

  constructor(fields: Fields<AddHl7Peer>) {
    super(fields);
  }
}
