import type { Catalogue } from './catalogue.js';

export const catalogueEs: Catalogue = {
  resultForPatient: `{{practice}}: {{#if corrected}}hay un informe modificado de su exploración{{else}}el informe de su exploración está listo{{/if}}. Puede leerlo aquí hasta el {{until}}:
{{url}}

El enlace es para usted y pregunta algo que usted sabe; no lo comparta, por favor.{{#if phone}} ¿Tiene preguntas? Llámenos: {{phone}}{{/if}}`,

  resultForPatientByMail: {
    subject: '{{practice}}: {{#if corrected}}su informe modificado{{else}}su informe{{/if}} está listo',
    text: `{{#if corrected}}Hay un informe modificado de su exploración{{else}}El informe de su exploración está listo{{/if}}. Puede leerlo hasta el {{until}}:

{{url}}

El enlace es para usted y pregunta algo que usted sabe; no lo comparta, por favor.{{#if phone}} ¿Tiene preguntas? Llámenos: {{phone}}{{/if}}

{{practice}}
`,
    html: `<p>{{#if corrected}}Hay un informe modificado de su exploración{{else}}El informe de su exploración está listo{{/if}}. Puede leerlo hasta el {{until}}:</p>
<p><a href="{{url}}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#14532d;color:#ffffff;text-decoration:none">Abrir el informe</a></p>
<p style="color:#4b5563;font-size:14px">El enlace es para usted y pregunta algo que usted sabe; no lo comparta, por favor.{{#if phone}} ¿Tiene preguntas? Llámenos: {{phone}}{{/if}}</p>
<p>{{practice}}</p>`,
  },

  withdrawalForPatient: `{{practice}}: un informe de su exploración que le enviamos ha sido retirado. No lo utilice, por favor, y póngase en contacto con nosotros{{#if phone}}: {{phone}}{{/if}}.`,

  withdrawalForPatientByMail: {
    subject: '{{practice}}: se ha retirado un informe',
    text: `Un informe de su exploración que le enviamos ha sido retirado. No lo utilice, por favor, y póngase en contacto con nosotros{{#if phone}}: {{phone}}{{/if}}.

{{practice}}
`,
    html: `<p>Un informe de su exploración que le enviamos ha sido retirado. No lo utilice, por favor, y póngase en contacto con nosotros{{#if phone}}: {{phone}}{{/if}}.</p>
<p>{{practice}}</p>`,
  },

  withdrawalForReferrer: {
    subject: 'Informe de su petición {{accessionNumber}} retirado',
    text: `{{#if referrer}}Estimado/a {{referrer}}{{else}}Estimado/a colega{{/if}}:

El informe de su petición {{accessionNumber}} que le enviamos ha sido retirado. No lo utilice, por favor, y póngase en contacto con nosotros.

Un saludo
{{practice}}{{#if phone}}
{{phone}}{{/if}}
`,
    html: `<p>{{#if referrer}}Estimado/a {{referrer}}{{else}}Estimado/a colega{{/if}}:</p>
<p>El informe de su petición <strong>{{accessionNumber}}</strong> que le enviamos ha sido retirado. No lo utilice, por favor, y póngase en contacto con nosotros.</p>
<p>Un saludo<br>{{practice}}{{#if phone}}<br>{{phone}}{{/if}}</p>`,
  },

  codeForPatient: `{{practice}}: {{code}} es el código para abrir su informe. Vale una vez, hasta el {{until}}. Si no lo ha pedido, ignore este mensaje.`,

  codeByMail: {
    subject: '{{practice}}: un código para abrir un informe',
    text: `{{code}} es el código para abrir el informe. Vale una vez, hasta el {{until}}.

Si no lo ha pedido, ignore este mensaje.

{{practice}}
`,
    html: `<p><strong>{{code}}</strong> es el código para abrir el informe. Vale una vez, hasta el {{until}}.</p>
<p style="color:#4b5563;font-size:14px">Si no lo ha pedido, ignore este mensaje.</p>
<p>{{practice}}</p>`,
  },

  reminderForPatient: `{{practice}}: le esperamos el {{when}}{{#if site}} en {{site}}{{/if}}. Si no puede venir, díganoslo aquí{{#if phone}} o llame al {{phone}}{{/if}}, por favor.`,

  resultForReferrer: {
    subject: '{{#if corrected}}Informe modificado{{else}}Informe{{/if}} de su petición {{accessionNumber}}',
    text: `{{#if referrer}}Estimado/a {{referrer}}{{else}}Estimado/a colega{{/if}}:

{{#if corrected}}Se ha firmado un informe modificado{{else}}Se ha firmado el informe{{/if}} de su petición {{accessionNumber}}. Puede leerlo hasta el {{until}}:

{{url}}

El enlace pregunta algo que usted sabe del paciente; no lo comparta, por favor.

Un saludo
{{practice}}{{#if address}}
{{address}}{{/if}}{{#if phone}}
{{phone}}{{/if}}
`,
    html: `<p>{{#if referrer}}Estimado/a {{referrer}}{{else}}Estimado/a colega{{/if}}:</p>
<p>{{#if corrected}}Se ha firmado un informe modificado{{else}}Se ha firmado el informe{{/if}} de su petición <strong>{{accessionNumber}}</strong>. Puede leerlo hasta el {{until}}:</p>
<p><a href="{{url}}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#14532d;color:#ffffff;text-decoration:none">Abrir el informe</a></p>
<p style="color:#4b5563;font-size:14px">El enlace pregunta algo que usted sabe del paciente; no lo comparta, por favor.</p>
<p>Un saludo<br>{{practice}}{{#if phone}}<br>{{phone}}{{/if}}</p>`,
  },

  storageAlarm: {
    subject: '{{practice}}: hay imágenes guardadas dañadas',
    text: `Al volver a leer las imágenes guardadas se han encontrado {{instances}} que faltan o ya no son lo que se guardó; puede haber más. La lista está en /v1/storage/verification de la API interna. Restaure los archivos de una copia de seguridad, o borre las imágenes y haga que se envíen de nuevo. Revise también el disco.

Isocenter
`,
    html: `<p>Al volver a leer las imágenes guardadas se han encontrado <strong>{{instances}}</strong> que faltan o ya no son lo que se guardó; puede haber más. La lista está en /v1/storage/verification de la API interna. Restaure los archivos de una copia de seguridad, o borre las imágenes y haga que se envíen de nuevo. Revise también el disco.</p>
<p>Isocenter</p>`,
  },

  hl7Alarm: {
    subject: '{{practice}}: otro sistema no recibe los resultados',
    text: `No se ha podido entregar un resultado a otro sistema por HL7: {{reason}}. Ese sistema no conoce este informe y quizá tampoco otros. La lista está en /v1/hl7/results de la API interna (state=failed y state=refused); desde allí se vuelve a enviar un resultado cuando la causa está resuelta.

Isocenter
`,
    html: `<p>No se ha podido entregar un resultado a otro sistema por HL7: <strong>{{reason}}</strong>. Ese sistema no conoce este informe y quizá tampoco otros. La lista está en /v1/hl7/results de la API interna (state=failed y state=refused); desde allí se vuelve a enviar un resultado cuando la causa está resuelta.</p>
<p>Isocenter</p>`,
  },

  channelAlarm: {
    subject:
      '{{practice}}: {{#if silent}}nadie escribe en{{else}}pueden perderse mensajes en{{/if}} {{channel}}',
    text: `{{#if silent}}El canal {{channel}} ({{platform}}) lleva un día laborable sin mensajes, aunque se usa a diario. Quizá nadie haya escrito; quizá ya no lleguen. Escriba usted mismo para comprobarlo.{{else}}El canal {{channel}} ({{platform}}) no funciona como debe: {{reason}}. Es posible que no lleguen los mensajes de los pacientes. En los ajustes del canal se indica qué hacer.{{/if}}

Isocenter
`,
    html: `<p>{{#if silent}}El canal <strong>{{channel}}</strong> ({{platform}}) lleva un día laborable sin mensajes, aunque se usa a diario. Quizá nadie haya escrito; quizá ya no lleguen. Escriba usted mismo para comprobarlo.{{else}}El canal <strong>{{channel}}</strong> ({{platform}}) no funciona como debe: {{reason}}. Es posible que no lleguen los mensajes de los pacientes. En los ajustes del canal se indica qué hacer.{{/if}}</p>
<p>Isocenter</p>`,
  },

  turnaroundAlarm: {
    subject: '{{practice}}: un informe está fuera de plazo',
    text: `Un informe no se ha firmado a tiempo; puede haber más, de los que no llegará otro correo durante un cuarto de hora. Lo que está fuera de plazo aparece primero en /v1/worklist de la API interna.

Isocenter
`,
    html: `<p>Un informe no se ha firmado a tiempo; puede haber más, de los que no llegará otro correo durante un cuarto de hora. Lo que está fuera de plazo aparece primero en /v1/worklist de la API interna.</p>
<p>Isocenter</p>`,
  },

  criticalAlarm: {
    subject: '{{practice}}: no se ha avisado a alguien a tiempo',
    text: `Había que avisar a alguien de un resultado, o alguien tenía que confirmar que lo conoce, y el plazo ha pasado. La lista está en /v1/critical-results de la API interna.

Isocenter
`,
    html: `<p>Había que avisar a alguien de un resultado, o alguien tenía que confirmar que lo conoce, y el plazo ha pasado. La lista está en /v1/critical-results de la API interna.</p>
<p>Isocenter</p>`,
  },

  linkAlarm: {
    subject: '{{practice}}: un enlace a un informe ha terminado',
    text: `Un enlace a un informe ha recibido tantas respuestas incorrectas que ha terminado. Quizá alguien quería adivinar; quizá la persona a la que iba dirigido no puede abrirlo y necesita uno nuevo. Los enlaces están en /v1/reports/{{reportId}}/share-links de la API interna.

Isocenter
`,
    html: `<p>Un enlace a un informe ha recibido tantas respuestas incorrectas que ha terminado. Quizá alguien quería adivinar; quizá la persona a la que iba dirigido no puede abrirlo y necesita uno nuevo. Los enlaces están en /v1/reports/{{reportId}}/share-links de la API interna.</p>
<p>Isocenter</p>`,
  },

  conversationWaits: {
    subject: '{{practice}}: una conversación le espera',
    text: `Hola, {{name}}:

Una conversación le espera en la bandeja de {{practice}}. Inicie sesión en {{host}} para verla.

Recibe este mensaje porque su bandeja no está abierta. Puede desactivar estos mensajes en sus ajustes.

Isocenter
`,
    html: `<p>Hola, {{name}}:</p>
<p>Una conversación le espera en la bandeja de <strong>{{practice}}</strong>. Inicie sesión en {{host}} para verla.</p>
<p style="color:#4b5563;font-size:14px">Recibe este mensaje porque su bandeja no está abierta. Puede desactivar estos mensajes en sus ajustes.</p>
<p>Isocenter</p>`,
  },

  readingNotice: {
    subject: '{{practice}}: {{notice}}',
    text: `Hola, {{name}}:

{{notice}}. Inicie sesión en {{host}} para verlo.

Puede desactivar estos mensajes en sus ajustes.

Isocenter
`,
    html: `<p>Hola, {{name}}:</p>
<p>{{notice}}. Inicie sesión en {{host}} para verlo.</p>
<p style="color:#4b5563;font-size:14px">Puede desactivar estos mensajes en sus ajustes.</p>
<p>Isocenter</p>`,
  },

  readingNotices: {
    'report-assigned': 'Se le ha asignado un estudio para informar',
    'review-waits': 'Un informe preliminar espera su revisión',
    'turnaround-at-risk': 'El plazo de un informe suyo se acaba',
    'turnaround-breached': 'Un informe suyo está fuera de plazo',
    'late-images': 'Han llegado imágenes más tarde para un informe suyo',
    'preliminary-discrepancy': 'Un informe que usted escribió se ha firmado con cambios',
    'critical-result-communicated': 'Algo que se le comunicó espera su confirmación',
    'critical-result-overdue': 'Algo que hay que comunicar o confirmar está fuera de plazo',
  },
};
