import { IsBoolean, IsIn, Matches } from 'class-validator';
import { type Fields, RequirePermission, UseCase, WhenGiven } from '#kernel';
import { HL7_NAME } from '../../../domain/hl7/hl7-name.js';
import { HL7_RESULTS, type Hl7Results } from '../../../domain/hl7/hl7-peer.js';
import { ChangedPeerFields } from '../changed-peer.fields.js';

/** Changes what is known of an HL7 peer, and what it may do; null takes a value away. It holds for its next message. */
@UseCase('imaging.change-hl7-peer')
@RequirePermission('hl7.manage')
export class ChangeHl7Peer extends ChangedPeerFields {
  /** Its MSH-3. */
  @WhenGiven()
  @Matches(HL7_NAME, { message: 'must be 1 to 64 signs without delimiters of HL7' })
  readonly application?: string;

  /** Its MSH-4. */
  @WhenGiven()
  @Matches(HL7_NAME, { message: 'must be 1 to 64 signs without delimiters of HL7' })
  readonly facility?: string;

  /** It may send orders: ORM^O01, OMG^O19. */
  @WhenGiven()
  @IsBoolean()
  readonly mayOrder?: boolean;

  /** It may correct and merge patients that we know: ADT. */
  @WhenGiven()
  @IsBoolean()
  readonly mayUpdatePatients?: boolean;

  /** Who gives out patient numbers that come without an assigning authority; empty for the practice itself. */
  @WhenGiven()
  @Matches(/^[^\\\p{C}]{0,64}$/u)
  readonly patientIssuer?: string;

  /** Which results it is sent (ORU^R01): `none`, those of `own-orders`, or `all`. */
  @WhenGiven()
  @IsIn(HL7_RESULTS)
  readonly results?: Hl7Results;

  /** It is sent preliminary reports, too. */
  @WhenGiven()
  @IsBoolean()
  readonly preliminary?: boolean;

  /** It is sent the signed document (PDF), too. */
  @WhenGiven()
  @IsBoolean()
  readonly document?: boolean;

  constructor(fields: Fields<ChangeHl7Peer>) {
    super(fields);
  }
}
