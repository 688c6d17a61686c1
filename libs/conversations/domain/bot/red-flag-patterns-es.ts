import type { RedFlagLanguage } from './red-flag-language.js';

const SUDDENLY = String.raw`(?:de repente|de pronto|de golpe|repentin\w+|subit\w+|brusc\w+)`;

/**
 * Spanish descriptions of emergencies, as wide as the English ones and from the same sources; the wording also follows
 * the leaflets of the Spanish Society of Neurology on stroke and of the 112 services.
 */
const patterns: RedFlagLanguage['patterns'] = [
  [
    'chest-pain',
    /\b(?:dolor(?:es|cito)?|duelen?|doliendo|opresion|presion|punzad\w*|pinchazos?|pinchando|aprieta|apretando|oprime|quemazon|peso)\b[^.!?,]{0,25}\b(?:pecho|corazon)\b/,
  ],
  ['chest-pain', /\bdolor(?:es)? (?:fuertes? |intensos? )?(?:toracicos?|en el torax|precordial(?:es)?)\b/],
  [
    'chest-pain',
    /(?<!bulto en el )\b(?:pecho|corazon)\b[^.!?,]{0,20}\b(?:duele|doliendo|dolor|aprieta|oprim\w+|opresion|presion|apretado|punzadas?)\b/,
  ],
  [
    'chest-pain',
    /\b(?:infarto(?! cerebral)|ataque (?:al corazon|cardiaco|de corazon)|paro cardiaco|angina de pecho)\b/,
  ],
  [
    'breathing',
    /\b(?:no (?:puedo|puede|podia|podemos|logro|logra|consigo|consigue)|(?:me|le) (?:cuesta|costaba|esta costando)|apenas (?:puedo |puede )?|casi no (?:puedo |puede )?|dificultad(?:es)? (?:para|al|de)|problemas? (?:para|al|de)|trabajo)\b[^.!?,]{0,18}\bre?s?pir\w+/,
  ],
  [
    'breathing',
    /\b(?:(?:me|le) falta (?:mucho )?(?:el )?(?:aire|aliento)|falta de aire|sin (?:aire|aliento)|no (?:me |le )?(?:entra|llega|pasa) (?:el )?aire|(?:me|se) (?:esta |estoy )?ahog\w+|ahogando(?:me|se)|asfixi\w+|atragant\w+|no (?:esta )?respira(?:ndo)?\b|(?:dejo|ha dejado) de respirar|disnea|pitidos al respirar)/,
  ],
  ['breathing', /\b(?:labios?|cara|dedos)\b[^.!?,]{0,15}\b(?:azul(?:es|ad\w+)?|morad[oa]s?|amoratad\w+)\b/],
  [
    'stroke',
    /\b(?:tuvo|tiene|tengo|ten(?:er|iendo|ido)|dando|dado|dio|creo|cree|sufr\w+|sea|parece|sintomas? de|signos? de|esta con)\b[^.!?]{0,25}\b(?:ictus|derrame(?: cerebral)?|acv|embolia(?: cerebral)?|apoplejia|infarto cerebral|trombosis cerebral)\b/,
  ],
  [
    'stroke',
    /\b(?:cara|boca|rostro)\b[^.!?,]{0,20}\b(?:torcid\w+|torcio|caid\w+|paraliz\w+|dormid\w+|adormec\w+|desviad\w+|chueca|colgando|ladeada)/,
  ],
  [
    'stroke',
    /\b(?:torcid\w+|torcio|tuerce|paraliz\w+|adormec\w+|dormid\w+|durmio|desvio)\b[^.!?,]{0,15}\b(?:cara|boca|rostro|medio cuerpo|mitad del cuerpo|un lado|todo el lado|lado (?:izquierdo|derecho))\b/,
  ],
  [
    'stroke',
    /\bno (?:puedo|puede) (?:hablar(?! (?:ahora|por|con|hoy|mucho|espanol|ingles))|articular|mover(?:me|se)?(?: bien)?$|mover (?:el|la|un|una|los|las|medio|mi|su) (?:lado|braz\w+|piern\w+|man\w+|cara|cuerpo|pie)|levantar (?:el|un|mi|su) (?:brazo|pie)|ver (?:nada|bien de|de un ojo|por un ojo|con un ojo))/,
  ],
  [
    'stroke',
    /\b(?:habl[ao] (?:raro|enredad\w+|mal de repente)|hablando (?:raro|enredado)|arrastr\w+ las palabras|balbuce\w+|(?:se (?:me|le) )?traba la lengua|no (?:se )?(?:le|me) (?:entiende (?:al hablar|lo que dice)|salen las palabras)|lengua trabada)\b/,
  ],
  [
    'stroke',
    new RegExp(
      String.raw`\b${SUDDENLY}\b[^.!?]{0,35}\b(?:dormid\w+|adormec\w+|durmio|debil\w*|paraliz\w+|sin fuerza\w*|vision|vista|no ve[oa]?|ciego|ciega|confus\w+|desorientad\w+|no habl\w+)\b`,
    ),
  ],
  [
    'stroke',
    new RegExp(
      String.raw`\b(?:dormid\w+|adormec\w+|durmio|debil\w*|paraliz\w+|perdi\w* (?:la )?(?:vision|vista|fuerza|habla)|confus\w+|desorientad\w+)\b[^.!?]{0,30}\b${SUDDENLY}`,
    ),
  ],
  [
    'stroke',
    /\b(?:brazo|pierna|mano|lado (?:izquierdo|derecho)|un lado|medio cuerpo|mitad del cuerpo)\b[^.!?,]{0,25}\b(?:sin fuerza|paralizad\w+|no (?:me |le )?responde|no l[oa] sient\w+|se (?:me|le) quedo dormid\w+)\b/,
  ],
  [
    'stroke',
    /\b(?:perdi|perdido|perdio) (?:la )?(?:vision|vista) (?:de|en|del) (?:un|el|mi|su)? ?(?:ojo|lado)\b/,
  ],
  [
    'bleeding',
    /\b(?:sangr[aeo]\w*|hemorragia)\b[^.!?]{0,25}\b(?:much[oa]?|muchisim\w+|abundante\w*|no (?:me |se |le )?(?:para|detiene|corta|cesa)|sin parar|demasiad\w+|a chorros?|un monton|por todas partes|bastante)\b/,
  ],
  ['bleeding', /\bno (?:para|deja|dejo|paro|ha parado) de sangrar\b|\bdesangr\w+/],
  [
    'bleeding',
    /\b(?:perd\w+|sale|saliendo|salio|hay|ech\w+|bot\w+) (?:much\w+|abundante|demasiada|bastante) sangre\b|\bhemorragia (?:fuerte|grave|interna|intensa|severa|abundante|vaginal)\b/,
  ],
  [
    'bleeding',
    /\b(?:tos\w*|escup\w+|vomit\w+|devolv\w+|ech\w+|esput\w+)\b[^.!?]{0,15}\bsangre\b|\bsangre al (?:toser|vomitar|escupir)\b/,
  ],
  [
    'bleeding',
    /\b(?:embaraz\w+|gestante|encinta|semanas de gestacion)\b[^.!?]{0,45}\b(?:sangr(?:o|ando|ado|a|ar)\b|sangrado|(?<!(?:sac\w+|analisis de|pruebas? de|extraccion de|tipo de|donar|grupo de) )sangre|hemorragia|manch(?:o|ado|ando))\b/,
  ],
  [
    'bleeding',
    /\b(?:sangr(?:o|ando|ado|a)|sangrado|hemorragia|manchado|manchando)\b[^.!?]{0,45}\b(?:embaraz\w+|gestante|encinta|semanas de gestacion)\b/,
  ],
  [
    'unconscious',
    /\b(?:inconsciente|desmay\w+|(?:perdi|perdio|perdido|perdiendo|pierde|pierdo) (?:el conocimiento|la con[s]?ciencia|el sentido)|no (?:reacciona|(?:se )?despierta)|convuls\w+|ataques? epileptic\w+|se desplomo|colapso (?!pulmonar)|desvanec\w+|crisis epileptica|se quedo sin sentido)\b/,
  ],
  [
    'allergy',
    /\b(?:garganta|lengua|labios?|cara|parpados?)\b[^.!?,]{0,20}\b(?:hincha\w*|hinchand\w*|inflama\w*|se (?:me|le) (?:esta )?(?:cierra|cerrando)|cerrando|cerrad\w+)\b/,
  ],
  [
    'allergy',
    /\b(?:hincha\w*|hincho|inflama\w*|inflamo|cerrando|cierra|cerro)\b[^.!?,]{0,20}\b(?:garganta|lengua|labios?|cara)\b/,
  ],
  [
    'allergy',
    /\b(?:anafila\w+|(?:choque|shock) (?:anafilactico|alergico)|reaccion(?:es)? alergica\w*|alergia (?:grave|severa|muy fuerte))\b/,
  ],
  [
    'allergy',
    /\b(?:contraste|inyeccion|inyectaron|yodo|gadolinio)\b[^.!?]{0,45}\b(?:ronchas|urticaria|sarpullido|erupcion|granos|picor|picazon|comezon|pica todo|hincha\w*|inflama\w*|ahog\w+)\b/,
  ],
  [
    'allergy',
    /\b(?:ronchas|urticaria|sarpullido|erupcion|picor|picazon|comezon|hincha\w*)\b[^.!?]{0,35}\b(?:contraste|inyeccion|yodo|gadolinio)\b/,
  ],
  [
    'headache',
    /\b(?:peor|mas (?:fuerte|intenso|horrible)) dolor de cabeza\b|\bdolor de cabeza\b[^.!?]{0,30}\b(?:de mi vida|explosi\w+|como un trueno|(?:cuello|nuca) rigid\w+|rigidez)\b/,
  ],
  ['headache', new RegExp(String.raw`\bdolor (?:\w+ )?de cabeza\b[^.!?]{0,25}\b${SUDDENLY}`)],
  [
    'headache',
    new RegExp(
      String.raw`\b${SUDDENLY}\b[^.!?]{0,25}\b(?:dolor(?:on)? (?:\w+ )?de cabeza|duele (?:mucho )?la cabeza)\b`,
    ),
  ],
  [
    'spinal',
    /\b(?:no (?:puedo )?(?:control\w+|aguant\w+|reten\w+)|perd\w+ (?:el )?control de|sin control de|incontinencia)\b[^.!?]{0,18}\b(?:orina|pis|pipi|vejiga|esfinter\w*|heces|intestinos?|caca|popo|desde)\b/,
  ],
  [
    'spinal',
    /\bno (?:me )?(?:siento|noto|puedo mover|muevo) (?:las|mis) piernas\b|\bme (?:orino|hago pis|meo|cago) encima\b/,
  ],
  [
    'spinal',
    /\b(?:adormec\w+|dormid\w+|insensib\w+|no siento|hormigueo)\b[^.!?]{0,25}\b(?:ingles?|genital\w*|entrepierna|partes intimas|silla de montar)\b/,
  ],
  [
    'self-harm',
    /\b(?:suicid\w+|quitarme la vida|matarme|acabar con mi vida|terminar con (?:mi vida|todo)|acabar con todo|(?:quiero|quisiera|ganas de|prefiero|preferiria|deseo|pienso en|pensando en) (?:morir(?:me)?|estar muert[oa])\b(?! de)|no quiero (?:seguir |continuar )?(?:viviendo|vivir|vivo|viva|estar viv[oa])|(?:mejor|ojala) (?:estar|estuviera|estaria) muert[oa]|hacerme (?:mucho )?dano|autolesion\w*|cortarme las venas|sobredosis|no vale la pena vivir)\b/,
  ],
  [
    'self-harm',
    /\b(?:tome|tomado|tomo|trague|tragado) (?:un monton de|muchas|demasiadas|todas las|todas mis) (?:pastillas|pildoras|medicinas)\b/,
  ],
  [
    'emergency',
    /\b(?:(?:es|tengo|tenemos|esto es|hay) una (?:emergencia|urgencia (?:medica|grave|vital))|emergencia medica|(?:necesito|necesitamos|manden|mande|envien|envie|pidan|quiero) (?:a )?una ambulancia|llam\w+ (?:a )?(?:una |la )?ambulancia|llam\w+ al (?:112|911|061|107)|me estoy muriendo|me muero(?! (?:de|por)\b)|se (?:me |nos )?(?:esta muriendo|muere))\b/,
  ],
  [
    'emergency',
    /\bbebe\b[^.!?]{0,20}\b(?:no se (?:me )?mueve|dejo de moverse|no (?:lo )?noto)\b|\bno (?:noto|siento) (?:a mi|al|el|mover(?:se)? (?:al|a mi)|que se mueva (?:el|mi)) bebe\b/,
  ],
  [
    'emergency',
    /\b(?:golpe|golpeo|golpeado|golpee|di)\b[^.!?]{0,15}\bcabeza\b[^.!?]{0,35}\b(?:vomit\w+|confus\w+|somnolient\w+|muy dormid\w+|desorientad\w+)\b/,
  ],
];

export const redFlagsEs: RedFlagLanguage = {
  patterns,
  // "No tengo dolor de pecho", "sin fiebre ni desmayos": denied. "No puedo dormir, …" and "no sé qué …" deny nothing.
  denial:
    /\b(?:no|ni|nunca|jamas|sin|nieg[ao]|tampoco|descarta\w*|ningun[oa]?)\b(?:\s+(?!(?:puedo|puede|aguanto|soporto|paro|para|deja|dejo|duermo|solo|bien|y|se (?:que|si|por|como)|estoy bien|me encuentro|me siento|mejora)\b)\w+){0,3}\s*$/,
  past: /\bhace (?:\w+ ){0,2}(?:anos?|meses)\b|\b(?:el ano pasado|antecedentes?|histori(?:a|al) de|de (?:nin[oa]|pequen[oa]|joven)|en (?:19|20)\d\d|anos atras|en la familia)\b/,
  now: /\b(?:ahora|otra vez|de nuevo|hoy|actualmente|desde|todavia|aun|sigue|sigo|esta (?:noche|manana|tarde)|en este momento|ayer|acab[ao])\b/,
};
