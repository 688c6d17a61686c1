import type { Catalogue } from './catalogue.js';

export const catalogueEn: Catalogue = {
  resultForPatient: `{{practice}}: {{#if corrected}}a corrected report of your examination is ready{{else}}the report of your examination is ready{{/if}}. You can read it here until {{until}}:
{{url}}

Whoever has this link can open the report, so please keep it to yourself.{{#if phone}} Any questions? Call us: {{phone}}{{/if}}`,

  reminderForPatient: `{{practice}}: we look forward to seeing you on {{when}}{{#if site}} at {{site}}{{/if}}. If you cannot come, please tell us here{{#if phone}} or call {{phone}}{{/if}}.`,

  resultForReferrer: {
    subject: '{{#if corrected}}Corrected report{{else}}Report{{/if}} for your request {{accessionNumber}}',
    text: `{{#if referrer}}Dear {{referrer}}{{else}}Dear colleague{{/if}},

{{#if corrected}}a corrected report{{else}}the report{{/if}} for your request {{accessionNumber}} has been signed. You can read it until {{until}}:

{{url}}

Whoever has this link can open the report: please do not pass it on.

Kind regards
{{practice}}{{#if address}}
{{address}}{{/if}}{{#if phone}}
{{phone}}{{/if}}
`,
    html: `<p>{{#if referrer}}Dear {{referrer}}{{else}}Dear colleague{{/if}},</p>
<p>{{#if corrected}}a corrected report{{else}}the report{{/if}} for your request <strong>{{accessionNumber}}</strong> has been signed. You can read it until {{until}}:</p>
<p><a href="{{url}}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#14532d;color:#ffffff;text-decoration:none">Open the report</a></p>
<p style="color:#4b5563;font-size:14px">Whoever has this link can open the report: please do not pass it on.</p>
<p>Kind regards<br>{{practice}}{{#if phone}}<br>{{phone}}{{/if}}</p>`,
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
};
