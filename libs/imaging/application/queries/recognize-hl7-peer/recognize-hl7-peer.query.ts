import { Matches } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import { HL7_NAME } from '../../../domain/hl7/hl7-name.js';
import type { Hl7PeerView } from '../find-hl7-peers/hl7-peer.view.js';

/** The organization's active peer of that name, or null. */
@UseCase('imaging.recognize-hl7-peer')
@SystemOnly()
export class RecognizeHl7Peer extends Query<Hl7PeerView | null> {
  @Matches(HL7_NAME)
  readonly application!: string;

  @Matches(HL7_NAME)
  readonly facility!: string;

  constructor(fields: Fields<RecognizeHl7Peer>) {
    super(fields);
  }
}
