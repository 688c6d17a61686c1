import type { Catalogue } from './catalogue.js';

export const catalogueEn: Catalogue = {
  resultForPatient: `{{practice}}: {{#if corrected}}a corrected report of your examination is ready{{else}}the report of your examination is ready{{/if}}. You can read it here until {{until}}:
{{url}}

The link is meant for you and asks something that you know, so please keep it to yourself.{{#if phone}} Any questions? Call us: {{phone}}{{/if}}`,

  resultForPatientByMail: {
    subject: '{{practice}}: {{#if corrected}}a corrected report{{else}}your report{{/if}} is ready',
    text: `{{#if corrected}}A corrected report{{else}}The report{{/if}} of your examination is ready. You can read it until {{until}}:

{{url}}

The link is meant for you and asks something that you know, so please keep it to yourself.{{#if phone}} Any questions? Call us: {{phone}}{{/if}}

{{practice}}
`,
    html: `<p>{{#if corrected}}A corrected report{{else}}The report{{/if}} of your examination is ready. You can read it until {{until}}:</p>
<p><a href="{{url}}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#14532d;color:#ffffff;text-decoration:none">Open the report</a></p>
<p style="color:#4b5563;font-size:14px">The link is meant for you and asks something that you know, so please keep it to yourself.{{#if phone}} Any questions? Call us: {{phone}}{{/if}}</p>
<p>{{practice}}</p>`,
  },

  withdrawalForPatient: `{{practice}}: a report of your examination that we sent you has been withdrawn. Please do not use it, and contact us{{#if phone}}: {{phone}}{{/if}}.`,

  withdrawalForPatientByMail: {
    subject: '{{practice}}: a report has been withdrawn',
    text: `A report of your examination that we sent you has been withdrawn. Please do not use it, and contact us{{#if phone}}: {{phone}}{{/if}}.

{{practice}}
`,
    html: `<p>A report of your examination that we sent you has been withdrawn. Please do not use it, and contact us{{#if phone}}: {{phone}}{{/if}}.</p>
<p>{{practice}}</p>`,
  },

  withdrawalForReferrer: {
    subject: 'Report for your request {{accessionNumber}} withdrawn',
    text: `{{#if referrer}}Dear {{referrer}}{{else}}Dear colleague{{/if}},

the report for your request {{accessionNumber}} that we sent you has been withdrawn. Please do not use it, and contact us.

Kind regards
{{practice}}{{#if phone}}
{{phone}}{{/if}}
`,
    html: `<p>{{#if referrer}}Dear {{referrer}}{{else}}Dear colleague{{/if}},</p>
<p>the report for your request <strong>{{accessionNumber}}</strong> that we sent you has been withdrawn. Please do not use it, and contact us.</p>
<p>Kind regards<br>{{practice}}{{#if phone}}<br>{{phone}}{{/if}}</p>`,
  },

  codeForPatient: `{{practice}}: {{code}} is the code to open your report. It works once, until {{until}}. If you did not ask for it, ignore this message.`,

  codeByMail: {
    subject: '{{practice}}: a code to open a report',
    text: `{{code}} is the code to open the report. It works once, until {{until}}.

If you did not ask for it, ignore this message.

{{practice}}
`,
    html: `<p><strong>{{code}}</strong> is the code to open the report. It works once, until {{until}}.</p>
<p style="color:#4b5563;font-size:14px">If you did not ask for it, ignore this message.</p>
<p>{{practice}}</p>`,
  },

  reminderForPatient: `{{practice}}: we look forward to seeing you on {{when}}{{#if site}} at {{site}}{{/if}}. If you cannot come, please tell us here{{#if phone}} or call {{phone}}{{/if}}.`,

  resultForReferrer: {
    subject: '{{#if corrected}}Corrected report{{else}}Report{{/if}} for your request {{accessionNumber}}',
    text: `{{#if referrer}}Dear {{referrer}}{{else}}Dear colleague{{/if}},

{{#if corrected}}a corrected report{{else}}the report{{/if}} for your request {{accessionNumber}} has been signed. You can read it until {{until}}:

{{url}}

The link asks for what you know of the patient: please do not pass it on.

Kind regards
{{practice}}{{#if address}}
{{address}}{{/if}}{{#if phone}}
{{phone}}{{/if}}
`,
    html: `<p>{{#if referrer}}Dear {{referrer}}{{else}}Dear colleague{{/if}},</p>
<p>{{#if corrected}}a corrected report{{else}}the report{{/if}} for your request <strong>{{accessionNumber}}</strong> has been signed. You can read it until {{until}}:</p>
<p><a href="{{url}}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#14532d;color:#ffffff;text-decoration:none">Open the report</a></p>
<p style="color:#4b5563;font-size:14px">The link asks for what you know of the patient: please do not pass it on.</p>
<p>Kind regards<br>{{practice}}{{#if phone}}<br>{{phone}}{{/if}}</p>`,
  },

  storageAlarm: {
    subject: '{{practice}}: stored images are damaged',
    text: `Reading stored images again has found {{instances}} that are lost or no longer what was stored; there may be more. The list is under /v1/storage/verification on the internal API. Restore the files from a backup, or delete the images and have them sent again. Look after the disk as well.

Isocenter
`,
    html: `<p>Reading stored images again has found <strong>{{instances}}</strong> that are lost or no longer what was stored; there may be more. The list is under /v1/storage/verification on the internal API. Restore the files from a backup, or delete the images and have them sent again. Look after the disk as well.</p>
<p>Isocenter</p>`,
  },

  hl7Alarm: {
    subject: '{{practice}}: another system does not take results',
    text: `A result could not be handed to another system by HL7: {{reason}}. It has not been told of this report, and perhaps not of others. The list is under /v1/hl7/results on the internal API (state=failed and state=refused); from there a result is sent again when the cause is mended.

Isocenter
`,
    html: `<p>A result could not be handed to another system by HL7: <strong>{{reason}}</strong>. It has not been told of this report, and perhaps not of others. The list is under /v1/hl7/results on the internal API (state=failed and state=refused); from there a result is sent again when the cause is mended.</p>
<p>Isocenter</p>`,
  },

  channelAlarm: {
    subject:
      '{{practice}}: {{#if silent}}nobody writes on{{else}}people may write in vain on{{/if}} {{channel}}',
    text: `{{#if silent}}The channel {{channel}} ({{platform}}) has not been heard of for a working day, although it is in use every day. Perhaps nobody wrote; perhaps messages no longer arrive. Write to it yourself to find out.{{else}}The channel {{channel}} ({{platform}}) does not work as it should: {{reason}}. Messages of patients may not arrive. See the channel's settings for what to do.{{/if}}

Isocenter
`,
    html: `<p>{{#if silent}}The channel <strong>{{channel}}</strong> ({{platform}}) has not been heard of for a working day, although it is in use every day. Perhaps nobody wrote; perhaps messages no longer arrive. Write to it yourself to find out.{{else}}The channel <strong>{{channel}}</strong> ({{platform}}) does not work as it should: {{reason}}. Messages of patients may not arrive. See the channel's settings for what to do.{{/if}}</p>
<p>Isocenter</p>`,
  },

  turnaroundAlarm: {
    subject: '{{practice}}: a report is overdue',
    text: `A report was not signed when it was due; there may be more, of which no mail comes for a quarter of an hour. What is overdue is first under /v1/worklist on the internal API.

Isocenter
`,
    html: `<p>A report was not signed when it was due; there may be more, of which no mail comes for a quarter of an hour. What is overdue is first under /v1/worklist on the internal API.</p>
<p>Isocenter</p>`,
  },

  criticalAlarm: {
    subject: '{{practice}}: somebody has not been told in time',
    text: `Somebody had to be told of a result, or to confirm that they know it, and the time for that is over. The list is under /v1/critical-results on the internal API.

Isocenter
`,
    html: `<p>Somebody had to be told of a result, or to confirm that they know it, and the time for that is over. The list is under /v1/critical-results on the internal API.</p>
<p>Isocenter</p>`,
  },

  linkAlarm: {
    subject: '{{practice}}: a link to a report has ended',
    text: `A link to a report was answered wrong so often that it has ended. Perhaps somebody tried to guess; perhaps whom it was meant for cannot open it and needs a new one. The links are under /v1/reports/{{reportId}}/share-links on the internal API.

Isocenter
`,
    html: `<p>A link to a report was answered wrong so often that it has ended. Perhaps somebody tried to guess; perhaps whom it was meant for cannot open it and needs a new one. The links are under /v1/reports/{{reportId}}/share-links on the internal API.</p>
<p>Isocenter</p>`,
  },

  conversationWaits: {
    subject: '{{practice}}: a conversation waits for you',
    text: `Hello {{name}},

a conversation waits for you in the inbox of {{practice}}. Please sign in at {{host}} to see it.

You get this mail because your inbox is not open. You can switch such mails off in your own settings.

Isocenter
`,
    html: `<p>Hello {{name}},</p>
<p>a conversation waits for you in the inbox of <strong>{{practice}}</strong>. Please sign in at {{host}} to see it.</p>
<p style="color:#4b5563;font-size:14px">You get this mail because your inbox is not open. You can switch such mails off in your own settings.</p>
<p>Isocenter</p>`,
  },

  readingNotice: {
    subject: '{{practice}}: {{notice}}',
    text: `Hello {{name}},

{{notice}}. Please sign in at {{host}} to see it.

You can switch such mails off in your own settings.

Isocenter
`,
    html: `<p>Hello {{name}},</p>
<p>{{notice}}. Please sign in at {{host}} to see it.</p>
<p style="color:#4b5563;font-size:14px">You can switch such mails off in your own settings.</p>
<p>Isocenter</p>`,
  },

  readingNotices: {
    'report-assigned': 'A study was given to you to read',
    'review-waits': 'A preliminary report waits for your review',
    'turnaround-at-risk': 'The time for a report of yours is running out',
    'turnaround-breached': 'A report of yours is overdue',
    'late-images': 'Images arrived late for a report of yours',
    'preliminary-discrepancy': 'A report that you wrote was signed with changes',
    'critical-result-communicated': 'Something that you were told waits for you to confirm it',
    'critical-result-overdue': 'Something that somebody has to be told or to confirm is overdue',
  },
};
