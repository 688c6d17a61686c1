import type { Catalogue } from './catalogue.js';

export const catalogueDe: Catalogue = {
  resultForPatient: `{{practice}}: {{#if corrected}}Ein geänderter Befund Ihrer Untersuchung liegt vor{{else}}Der Befund Ihrer Untersuchung liegt vor{{/if}}. Sie können ihn hier lesen, bis {{until}}:
{{url}}

Der Link ist für Sie bestimmt und fragt nach etwas, das Sie wissen. Bitte behalten Sie ihn für sich.{{#if phone}} Fragen? Rufen Sie uns an: {{phone}}{{/if}}`,

  resultForPatientByMail: {
    subject: '{{practice}}: {{#if corrected}}Ihr geänderter Befund{{else}}Ihr Befund{{/if}} liegt vor',
    text: `{{#if corrected}}Ein geänderter Befund{{else}}Der Befund{{/if}} Ihrer Untersuchung liegt vor. Sie können ihn lesen, bis {{until}}:

{{url}}

Der Link ist für Sie bestimmt und fragt nach etwas, das Sie wissen. Bitte behalten Sie ihn für sich.{{#if phone}} Fragen? Rufen Sie uns an: {{phone}}{{/if}}

{{practice}}
`,
    html: `<p>{{#if corrected}}Ein geänderter Befund{{else}}Der Befund{{/if}} Ihrer Untersuchung liegt vor. Sie können ihn lesen, bis {{until}}:</p>
<p><a href="{{url}}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#14532d;color:#ffffff;text-decoration:none">Befund öffnen</a></p>
<p style="color:#4b5563;font-size:14px">Der Link ist für Sie bestimmt und fragt nach etwas, das Sie wissen. Bitte behalten Sie ihn für sich.{{#if phone}} Fragen? Rufen Sie uns an: {{phone}}{{/if}}</p>
<p>{{practice}}</p>`,
  },

  withdrawalForPatient: `{{practice}}: Ein Befund Ihrer Untersuchung, den Sie von uns erhalten haben, wurde zurückgezogen. Bitte verwenden Sie ihn nicht und wenden Sie sich an uns{{#if phone}}: {{phone}}{{/if}}.`,

  withdrawalForPatientByMail: {
    subject: '{{practice}}: ein Befund wurde zurückgezogen',
    text: `Ein Befund Ihrer Untersuchung, den Sie von uns erhalten haben, wurde zurückgezogen. Bitte verwenden Sie ihn nicht und wenden Sie sich an uns{{#if phone}}: {{phone}}{{/if}}.

{{practice}}
`,
    html: `<p>Ein Befund Ihrer Untersuchung, den Sie von uns erhalten haben, wurde zurückgezogen. Bitte verwenden Sie ihn nicht und wenden Sie sich an uns{{#if phone}}: {{phone}}{{/if}}.</p>
<p>{{practice}}</p>`,
  },

  withdrawalForReferrer: {
    subject: 'Befund zu Ihrem Auftrag {{accessionNumber}} zurückgezogen',
    text: `{{#if referrer}}Guten Tag, {{referrer}}{{else}}Guten Tag{{/if}},

der Befund zu Ihrem Auftrag {{accessionNumber}}, den Sie von uns erhalten haben, wurde zurückgezogen. Bitte verwenden Sie ihn nicht und wenden Sie sich an uns.

Mit freundlichen Grüßen
{{practice}}{{#if phone}}
{{phone}}{{/if}}
`,
    html: `<p>{{#if referrer}}Guten Tag, {{referrer}}{{else}}Guten Tag{{/if}},</p>
<p>der Befund zu Ihrem Auftrag <strong>{{accessionNumber}}</strong>, den Sie von uns erhalten haben, wurde zurückgezogen. Bitte verwenden Sie ihn nicht und wenden Sie sich an uns.</p>
<p>Mit freundlichen Grüßen<br>{{practice}}{{#if phone}}<br>{{phone}}{{/if}}</p>`,
  },

  codeForPatient: `{{practice}}: {{code}} ist der Code, mit dem Sie Ihren Befund öffnen. Er gilt einmal, bis {{until}}. Haben Sie ihn nicht angefordert, beachten Sie diese Nachricht nicht.`,

  codeByMail: {
    subject: '{{practice}}: ein Code zum Öffnen eines Befunds',
    text: `{{code}} ist der Code, mit dem Sie den Befund öffnen. Er gilt einmal, bis {{until}}.

Haben Sie ihn nicht angefordert, beachten Sie diese Nachricht nicht.

{{practice}}
`,
    html: `<p><strong>{{code}}</strong> ist der Code, mit dem Sie den Befund öffnen. Er gilt einmal, bis {{until}}.</p>
<p style="color:#4b5563;font-size:14px">Haben Sie ihn nicht angefordert, beachten Sie diese Nachricht nicht.</p>
<p>{{practice}}</p>`,
  },

  reminderForPatient: `{{practice}}: Wir freuen uns auf Ihren Besuch: {{when}}{{#if site}}, {{site}}{{/if}}. Wenn Sie nicht kommen können, sagen Sie es uns bitte hier{{#if phone}} oder rufen Sie an: {{phone}}{{/if}}.`,

  resultForReferrer: {
    subject: '{{#if corrected}}Geänderter Befund{{else}}Befund{{/if}} zu Ihrem Auftrag {{accessionNumber}}',
    text: `{{#if referrer}}Guten Tag, {{referrer}}{{else}}Guten Tag{{/if}},

{{#if corrected}}ein geänderter Befund{{else}}der Befund{{/if}} zu Ihrem Auftrag {{accessionNumber}} wurde signiert. Sie können ihn lesen, bis {{until}}:

{{url}}

Der Link fragt nach etwas, das Sie über die Patientin oder den Patienten wissen. Bitte geben Sie ihn nicht weiter.

Mit freundlichen Grüßen
{{practice}}{{#if address}}
{{address}}{{/if}}{{#if phone}}
{{phone}}{{/if}}
`,
    html: `<p>{{#if referrer}}Guten Tag, {{referrer}}{{else}}Guten Tag{{/if}},</p>
<p>{{#if corrected}}ein geänderter Befund{{else}}der Befund{{/if}} zu Ihrem Auftrag <strong>{{accessionNumber}}</strong> wurde signiert. Sie können ihn lesen, bis {{until}}:</p>
<p><a href="{{url}}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#14532d;color:#ffffff;text-decoration:none">Befund öffnen</a></p>
<p style="color:#4b5563;font-size:14px">Der Link fragt nach etwas, das Sie über die Patientin oder den Patienten wissen. Bitte geben Sie ihn nicht weiter.</p>
<p>Mit freundlichen Grüßen<br>{{practice}}{{#if phone}}<br>{{phone}}{{/if}}</p>`,
  },

  storageAlarm: {
    subject: '{{practice}}: gespeicherte Bilder sind beschädigt',
    text: `Beim erneuten Lesen gespeicherter Bilder wurden {{instances}} gefunden, die fehlen oder nicht mehr das sind, was gespeichert wurde; es können mehr sein. Die Liste steht in der internen API unter /v1/storage/verification. Stellen Sie die Dateien aus einer Sicherung wieder her, oder löschen Sie die Bilder und lassen Sie sie neu senden. Prüfen Sie auch den Datenträger.

Isocenter
`,
    html: `<p>Beim erneuten Lesen gespeicherter Bilder wurden <strong>{{instances}}</strong> gefunden, die fehlen oder nicht mehr das sind, was gespeichert wurde; es können mehr sein. Die Liste steht in der internen API unter /v1/storage/verification. Stellen Sie die Dateien aus einer Sicherung wieder her, oder löschen Sie die Bilder und lassen Sie sie neu senden. Prüfen Sie auch den Datenträger.</p>
<p>Isocenter</p>`,
  },

  hl7Alarm: {
    subject: '{{practice}}: ein anderes System nimmt keine Befunde an',
    text: `Ein Befund konnte einem anderen System nicht per HL7 übergeben werden: {{reason}}. Es weiß nichts von diesem Befund und vielleicht auch nicht von anderen. Die Liste steht in der internen API unter /v1/hl7/results (state=failed und state=refused); von dort wird ein Befund erneut gesendet, wenn die Ursache behoben ist.

Isocenter
`,
    html: `<p>Ein Befund konnte einem anderen System nicht per HL7 übergeben werden: <strong>{{reason}}</strong>. Es weiß nichts von diesem Befund und vielleicht auch nicht von anderen. Die Liste steht in der internen API unter /v1/hl7/results (state=failed und state=refused); von dort wird ein Befund erneut gesendet, wenn die Ursache behoben ist.</p>
<p>Isocenter</p>`,
  },

  channelAlarm: {
    subject:
      '{{practice}}: {{#if silent}}niemand schreibt auf{{else}}Nachrichten gehen vielleicht verloren auf{{/if}} {{channel}}',
    text: `{{#if silent}}Vom Kanal {{channel}} ({{platform}}) war einen Arbeitstag lang nichts zu hören, obwohl er jeden Tag benutzt wird. Vielleicht hat niemand geschrieben; vielleicht kommen Nachrichten nicht mehr an. Schreiben Sie selbst dorthin, um es herauszufinden.{{else}}Der Kanal {{channel}} ({{platform}}) arbeitet nicht, wie er soll: {{reason}}. Nachrichten von Patientinnen und Patienten kommen vielleicht nicht an. Was zu tun ist, steht in den Einstellungen des Kanals.{{/if}}

Isocenter
`,
    html: `<p>{{#if silent}}Vom Kanal <strong>{{channel}}</strong> ({{platform}}) war einen Arbeitstag lang nichts zu hören, obwohl er jeden Tag benutzt wird. Vielleicht hat niemand geschrieben; vielleicht kommen Nachrichten nicht mehr an. Schreiben Sie selbst dorthin, um es herauszufinden.{{else}}Der Kanal <strong>{{channel}}</strong> ({{platform}}) arbeitet nicht, wie er soll: {{reason}}. Nachrichten von Patientinnen und Patienten kommen vielleicht nicht an. Was zu tun ist, steht in den Einstellungen des Kanals.{{/if}}</p>
<p>Isocenter</p>`,
  },

  turnaroundAlarm: {
    subject: '{{practice}}: ein Befund ist überfällig',
    text: `Ein Befund wurde nicht rechtzeitig signiert; es können mehr sein, zu denen eine Viertelstunde lang keine E-Mail kommt. Was überfällig ist, steht in der internen API unter /v1/worklist an erster Stelle.

Isocenter
`,
    html: `<p>Ein Befund wurde nicht rechtzeitig signiert; es können mehr sein, zu denen eine Viertelstunde lang keine E-Mail kommt. Was überfällig ist, steht in der internen API unter /v1/worklist an erster Stelle.</p>
<p>Isocenter</p>`,
  },

  criticalAlarm: {
    subject: '{{practice}}: jemand wurde nicht rechtzeitig informiert',
    text: `Jemand musste über ein Ergebnis informiert werden oder bestätigen, es zu kennen, und die Zeit dafür ist abgelaufen. Die Liste steht in der internen API unter /v1/critical-results.

Isocenter
`,
    html: `<p>Jemand musste über ein Ergebnis informiert werden oder bestätigen, es zu kennen, und die Zeit dafür ist abgelaufen. Die Liste steht in der internen API unter /v1/critical-results.</p>
<p>Isocenter</p>`,
  },

  linkAlarm: {
    subject: '{{practice}}: ein Link zu einem Befund ist beendet',
    text: `Ein Link zu einem Befund wurde so oft falsch beantwortet, dass er beendet ist. Vielleicht wollte jemand raten; vielleicht kann die Person, für die er bestimmt ist, ihn nicht öffnen und braucht einen neuen. Die Links stehen in der internen API unter /v1/reports/{{reportId}}/share-links.

Isocenter
`,
    html: `<p>Ein Link zu einem Befund wurde so oft falsch beantwortet, dass er beendet ist. Vielleicht wollte jemand raten; vielleicht kann die Person, für die er bestimmt ist, ihn nicht öffnen und braucht einen neuen. Die Links stehen in der internen API unter /v1/reports/{{reportId}}/share-links.</p>
<p>Isocenter</p>`,
  },

  conversationWaits: {
    subject: '{{practice}}: ein Gespräch wartet auf Sie',
    text: `Guten Tag, {{name}},

im Posteingang von {{practice}} wartet ein Gespräch auf Sie. Bitte melden Sie sich an unter {{host}}, um es zu sehen.

Sie erhalten diese Nachricht, weil Ihr Posteingang nicht geöffnet ist. Sie können solche Nachrichten in Ihren Einstellungen abschalten.

Isocenter
`,
    html: `<p>Guten Tag, {{name}},</p>
<p>im Posteingang von <strong>{{practice}}</strong> wartet ein Gespräch auf Sie. Bitte melden Sie sich an unter {{host}}, um es zu sehen.</p>
<p style="color:#4b5563;font-size:14px">Sie erhalten diese Nachricht, weil Ihr Posteingang nicht geöffnet ist. Sie können solche Nachrichten in Ihren Einstellungen abschalten.</p>
<p>Isocenter</p>`,
  },

  readingNotice: {
    subject: '{{practice}}: {{notice}}',
    text: `Guten Tag, {{name}},

{{notice}}. Bitte melden Sie sich an unter {{host}}, um es zu sehen.

Sie können solche Nachrichten in Ihren Einstellungen abschalten.

Isocenter
`,
    html: `<p>Guten Tag, {{name}},</p>
<p>{{notice}}. Bitte melden Sie sich an unter {{host}}, um es zu sehen.</p>
<p style="color:#4b5563;font-size:14px">Sie können solche Nachrichten in Ihren Einstellungen abschalten.</p>
<p>Isocenter</p>`,
  },

  readingNotices: {
    'report-assigned': 'Eine Untersuchung wurde Ihnen zum Befunden gegeben',
    'review-waits': 'Ein vorläufiger Befund wartet auf Ihre Durchsicht',
    'turnaround-at-risk': 'Die Zeit für einen Ihrer Befunde läuft ab',
    'turnaround-breached': 'Einer Ihrer Befunde ist überfällig',
    'late-images': 'Zu einem Ihrer Befunde sind nachträglich Bilder eingetroffen',
    'preliminary-discrepancy': 'Ein Befund, den Sie geschrieben haben, wurde mit Änderungen signiert',
    'critical-result-communicated': 'Etwas, das Ihnen mitgeteilt wurde, wartet auf Ihre Bestätigung',
    'critical-result-overdue': 'Etwas, das mitgeteilt oder bestätigt werden muss, ist überfällig',
  },
};
