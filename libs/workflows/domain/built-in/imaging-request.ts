import type { BuiltInWorkflow } from './built-in-workflow.js';

const DAY_MINUTES = 1_440;

/**
 * From the request to the delivered result. What happens to order, study and report is told by events of several
 * aggregates, which may overtake each other, and a walk-in is examined without an appointment: so each step may be
 * reached from every earlier one.
 */
export const imagingRequest: BuiltInWorkflow = {
  key: 'imaging-request',
  title: 'Imaging request',
  subjectType: 'order',
  definition: {
    initial: 'requested',
    states: [
      { name: 'requested', title: 'Requested', category: 'todo' },
      {
        name: 'scheduled',
        title: 'Scheduled',
        category: 'waiting',
        timers: [
          {
            name: 'appointment-reminder',
            // A day before; at once when the appointment was made later than that, unless it is within the hour.
            due: { field: 'appointmentAt', offsetMinutes: -DAY_MINUTES, lateUntilOffsetMinutes: -60 },
          },
        ],
      },
      { name: 'acquired', title: 'Images acquired', category: 'active' },
      { name: 'reported', title: 'Report signed', category: 'active' },
      { name: 'delivered', title: 'Result delivered', category: 'done' },
      { name: 'cancelled', title: 'Cancelled', category: 'done' },
    ],
    transitions: [
      {
        event: 'schedule',
        title: 'Appointment made',
        from: ['requested', 'scheduled'],
        to: 'scheduled',
        permission: 'orders.manage',
        input: [{ name: 'appointmentAt', type: 'date-time', required: true }],
      },
      {
        event: 'acquire',
        title: 'Images acquired',
        from: ['requested', 'scheduled'],
        to: 'acquired',
        permission: 'studies.store',
      },
      // The images were of another order. Its appointment may be still to come, and is reminded of again.
      {
        event: 'reopen',
        title: 'Images taken away',
        from: ['acquired'],
        to: 'scheduled',
        permission: 'studies.store',
        guard: { field: 'context.appointmentAt', is: 'present' },
      },
      {
        event: 'reopen',
        title: 'Images taken away',
        from: ['acquired'],
        to: 'requested',
        permission: 'studies.store',
      },
      {
        event: 'report',
        title: 'Report signed',
        from: ['requested', 'scheduled', 'acquired'],
        to: 'reported',
        permission: 'reports.sign',
      },
      {
        event: 'deliver',
        title: 'Result delivered',
        from: ['requested', 'scheduled', 'acquired', 'reported'],
        to: 'delivered',
        permission: 'reports.share',
      },
      { event: 'cancel', title: 'Cancelled', from: '*', to: 'cancelled', permission: 'orders.manage' },
    ],
  },
};
