import type { Provider } from '@nestjs/common';
import { AddHl7PeerHandler } from './application/commands/add-hl7-peer/add-hl7-peer.handler.js';
import { ChangeHl7PeerHandler } from './application/commands/change-hl7-peer/change-hl7-peer.handler.js';
import { ForgetHl7MessagesHandler } from './application/commands/forget-hl7-messages/forget-hl7-messages.handler.js';
import { RefuseHl7MessageHandler } from './application/commands/refuse-hl7-message/refuse-hl7-message.handler.js';
import { RemoveHl7PeerHandler } from './application/commands/remove-hl7-peer/remove-hl7-peer.handler.js';
import { SetHl7NodeHandler } from './application/commands/set-hl7-node/set-hl7-node.handler.js';
import { TakeHl7MergeHandler } from './application/commands/take-hl7-merge/take-hl7-merge.handler.js';
import { TakeHl7OrdersHandler } from './application/commands/take-hl7-orders/take-hl7-orders.handler.js';
import { TakeHl7PatientHandler } from './application/commands/take-hl7-patient/take-hl7-patient.handler.js';
import { FindHl7MessagesHandler } from './application/queries/find-hl7-messages/find-hl7-messages.handler.js';
import { FindHl7PeersHandler } from './application/queries/find-hl7-peers/find-hl7-peers.handler.js';
import { FindHl7ReceiversHandler } from './application/queries/find-hl7-receivers/find-hl7-receivers.handler.js';
import { GetHl7NodeHandler } from './application/queries/get-hl7-node/get-hl7-node.handler.js';
import { GetHl7PeerHandler } from './application/queries/get-hl7-peer/get-hl7-peer.handler.js';
import { GetHl7ReceiverHandler } from './application/queries/get-hl7-receiver/get-hl7-receiver.handler.js';
import { LocateHl7FacilityHandler } from './application/queries/locate-hl7-facility/locate-hl7-facility.handler.js';
import { RecognizeHl7PeerHandler } from './application/queries/recognize-hl7-peer/recognize-hl7-peer.handler.js';
import { WhenStorageSweepDueThenForgetHl7Messages } from './application/reactions/when-storage-sweep-due-then-forget-hl7-messages.js';
import { Hl7Orders } from './application/services/hl7/hl7-orders.js';
import { Hl7Patients } from './application/services/hl7/hl7-patients.js';
import { Hl7Messages } from './domain/hl7/hl7-messages.js';
import { Hl7NodeRepository } from './domain/hl7/hl7-node.repository.js';
import { Hl7PeerRepository } from './domain/hl7/hl7-peer.repository.js';
import { SqlHl7Messages } from './infrastructure/persistence/hl7/sql-hl7-messages.js';
import { TypeormHl7NodeRepository } from './infrastructure/persistence/hl7/typeorm-hl7-node.repository.js';
import { TypeormHl7PeerRepository } from './infrastructure/persistence/hl7/typeorm-hl7-peer.repository.js';

/** What speaks HL7 v2 with the practice, and what comes of its messages, as part of `ImagingModule`. */
export const HL7_PROVIDERS: Provider[] = [
  { provide: Hl7Messages, useClass: SqlHl7Messages },
  { provide: Hl7NodeRepository, useClass: TypeormHl7NodeRepository },
  { provide: Hl7PeerRepository, useClass: TypeormHl7PeerRepository },
  AddHl7PeerHandler,
  ChangeHl7PeerHandler,
  ForgetHl7MessagesHandler,
  RefuseHl7MessageHandler,
  RemoveHl7PeerHandler,
  SetHl7NodeHandler,
  TakeHl7MergeHandler,
  TakeHl7OrdersHandler,
  TakeHl7PatientHandler,
  FindHl7MessagesHandler,
  FindHl7PeersHandler,
  FindHl7ReceiversHandler,
  GetHl7NodeHandler,
  GetHl7PeerHandler,
  GetHl7ReceiverHandler,
  LocateHl7FacilityHandler,
  RecognizeHl7PeerHandler,
  WhenStorageSweepDueThenForgetHl7Messages,
  Hl7Orders,
  Hl7Patients,
];
