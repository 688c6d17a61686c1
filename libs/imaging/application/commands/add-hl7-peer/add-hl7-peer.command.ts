import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import { HL7_NAME } from '../../../domain/hl7/hl7-name.js';
import { HL7_RESULTS, type Hl7Results } from '../../../domain/hl7/hl7-peer.js';
import { ADDRESS_RANGE, HOST } from '../../../domain/network-address.js';
import type { Added } from '../added.js';

/** Makes a system known that sends HL7 v2 messages or is sent results, and says what it may do. */
@UseCase('imaging.add-hl7-peer')
@RequirePermission('hl7.manage')
@Idempotent()
export class AddHl7Peer extends Command<Added> {
  /** Its MSH-3. */
  @Matches(HL7_NAME, { message: 'must be 1 to 64 signs without delimiters of HL7' })
  readonly application!: string;

  /** Its MSH-4. */
  @Matches(HL7_NAME, { message: 'must be 1 to 64 signs without delimiters of HL7' })
  readonly facility!: string;

  /** Addresses and ranges such as `10.1.2.0/24` that it calls from; without any it cannot. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(ADDRESS_RANGE, { each: true, message: 'each must be an address or a range such as 10.0.0.0/8' })
  readonly allowedAddresses?: readonly string[];

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

  /** Name or address where it takes results; null for one that only sends. */
  @IsOptional()
  @Length(1, 253)
  @Matches(HOST, { message: 'must be the name or address of a host' })
  readonly host?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly port?: number | null;

  /** It takes results by TLS. */
  @IsOptional()
  @IsBoolean()
  readonly tls?: boolean;

  @IsOptional()
  @Length(1, 400)
  readonly note?: string | null;

  constructor(fields: Fields<AddHl7Peer>) {
    super(fields);
  }
}
