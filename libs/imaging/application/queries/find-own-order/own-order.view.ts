import type { OrderView } from '../get-order/order.view.js';

/** An order as its patient may be told of it: how far it is, never what was found. */
export class OwnOrderView {
  orderId!: string;
  patientId!: string;
  /** Accession number. */
  number!: string;
  /** As the practice names it. */
  examination!: string;
  status!: OrderView['status'];
  /** ISO 8601. */
  appointmentAt!: string | null;
}
