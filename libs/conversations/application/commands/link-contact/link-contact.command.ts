import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import {
  PATIENT_RELATIONS,
  type PatientRelation,
  VERIFICATION_METHODS,
  type VerificationMethod,
} from '../../../domain/contacts/contact-link.js';

/** A contact was verified for a patient, and may be told what concerns them from now on. Answers the link's id. */
@UseCase('conversations.link-contact')
@RequirePermission('contacts.manage')
export class LinkContact extends Command<{ readonly id: string }> {
  @IsUUID()
  readonly contactId!: string;

  @IsUUID()
  readonly patientId!: string;

  /** Who the contact is to the patient; `self` unless told. */
  @IsOptional()
  @IsIn(PATIENT_RELATIONS)
  readonly relation?: PatientRelation;

  /** How it was verified. */
  @IsIn(VERIFICATION_METHODS)
  readonly method!: VerificationMethod;

  /** What was seen or said, in words. */
  @IsString()
  @Length(3, 1000)
  readonly evidence!: string;

  constructor(fields: Fields<LinkContact>) {
    super(fields);
  }
}
