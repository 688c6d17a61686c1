import type { SentimentLanguage } from './sentiment-language.js';

/** Spanish: our own lexicon, of complaints and thanks as practices get them. */
export const sentimentEs: SentimentLanguage = {
  clinical:
    /\b(?:me (?:siento|encuentro) (?:muy |tan )?(?:mal|fatal|pesimo|horrible)|estoy (?:muy )?(?:mal|fatal)|mal(?:a|o)? (?=de (?:la|el|los)|cuerpo)|(?:muy |tan )?(?:mal|fatal) (?=de la (?:rodilla|espalda|cadera))|(?:dolor(?:es)?|duele|tos|fiebre|migranas?|jaquecas?) (?:muy |tan )?(?:horribles?|terribles?|fatal|insoportables?|espantos\w+|malisim\w+|horroros\w+)|(?:horrible|terrible|insoportable|espantos[oa]) dolor|buen(?:os|as|a)? (?:dias?|tardes?|noches?)|mala noticia|buena noticia|por favor|gracias a dios)\b/g,
  cues: [
    [
      -3,
      'queja|quejar(?:me|nos)?|quejo|reclamo|reclamacion(?:es)?|reclamar|denunci\\w+|inaceptable|intolerable|indignante|indignad[oa]|verguenza|vergonzos[oa]|escandal\\w+|estafa\\w*|ladrones|robo|timo|sinverguenzas?',
    ],
    [
      -2.8,
      'pesim[oa]s?|horribles?|horroros[oa]s?|terribles?|nefast[oa]s?|lamentables?|penos[oa]s?|desastr\\w+|asco|asqueros[oa]s?|porqueria|basura|mierda|caca de|fatal|de lo peor|la peor|el peor|peores|una burla|tomadura de pelo|cachondeo',
    ],
    [
      -2.4,
      'maleducad[oa]s?|groser[oa]s?|groseria|antipatic[oa]s?|desagradables?|borde|bordes|prepotentes?|irrespetuos[oa]s?|falta de respeto|mal trato|maltrato|mala atencion|mal servicio|trato (?:fue )?mal[oa]?|me trat(?:aron|o) (?:muy |fatal|tan )?mal|atend(?:ieron|io) (?:muy |tan )?mal|mala educacion|inutil(?:es)?|incompetentes?|ineptos?|negligen\\w+|poco profesional(?:es)?|desorganizad[oa]s?|desorganizacion|caos|suci[oa]s?|mugre',
    ],
    [
      -2.2,
      'hart[oa]s?|cansad[oa] de (?:esperar|llamar|que)|enfadad[oa]|enfado|enojad[oa]|enojo|furios[oa]|molest[oa] con|cabread[oa]|decepcion\\w*|decepcionad[oa]|frustra\\w+|indignacion|hasta las narices|hasta la coronilla|no (?:lo )?(?:aguanto|soporto) mas|ya basta|basta ya|el colmo|increible que|parece mentira|no (?:hay|tiene|tienen) (?:derecho|verguenza|respeto|perdon)|es una falta',
    ],
    [
      -2.2,
      'nadie (?:me |nos )?(?:contesta\\w*|responde\\w*|respondio|coge|atiende\\w*|atendio|llama|llamo|ha llamado|ayuda\\w*|ayudo|hace|hizo|sabe|da|dio)|no (?:me |nos )?(?:contestan|responden|cogen|atienden|hacen caso|han llamado|llamaron|devuelven|dan (?:una )?(?:solucion|respuesta))|sin (?:respuesta|solucion|noticias)|pasan de mi|me ignor\\w+|ignorad[oa]',
    ],
    [
      -2,
      '(?:llevo|llevamos|he estado|estuve|esperando|espere|espero|esperamos|tuve que esperar) (?:\\w+ ){0,3}(?:horas?|semanas?|meses|dias) (?:\\w+ )?(?:esperando|esperar|llamando|sin)?|horas? (?:de espera|esperando)|tard(?:an|aron|ado) (?:demasiado|mucho|una eternidad)|demasiad[oa] (?:tiempo|espera|tarde|lent[oa])|otra vez (?:lo mismo|me)|siempre (?:lo mismo|igual)|todavia (?:nada|no me (?:han|dan|llaman))|sigo (?:sin|esperando)|aun (?:sigo|nada|no me han)|(?:tercera|cuarta|quinta|decima) vez|una y otra vez|impuntual\\w*|retraso de',
    ],
    [
      -1.8,
      'perdieron (?:mi|mis|el|la|los)|han perdido (?:mi|mis|el)|me cancelaron|me han cancelado|cobraron (?:de mas|dos veces|dos)|cobrado (?:de mas|dos veces)|devuelvan|devolucion|mi dinero|abogado|hoja de reclamaciones|consumo|mala resena|una estrella|perder (?:el|mi) tiempo|perdida de tiempo|perdi (?:toda )?(?:la|una) (?:manana|tarde)|no (?:vuelvo|volvere|pienso volver|recomiendo|lo recomiendo|sirve[ns]?|funciona[ns]?|vale|me gusta|me gusto)|nunca mas|jamas volver\\w*|que (?:malo|mal servicio|falta)|malisim[oa]s?|muy mal[oa]?|mal[oa]s? (?:servicio|atencion|experiencia)|deficiente|ridicul[oa]|absurd[oa]|injust[oa]|mentir\\w*|enganad[oa]|engan(?:o|an|aron)',
    ],
    [2.2, 'gracias|agrade[cz]\\w+|se agradece|muy amables?|amabilisim[oa]s?|que amables?|amabilidad'],
    [
      2.6,
      'excelentes?|maravill\\w+|fantastic[oa]s?|estupend[oa]s?|genial(?:es)?|buenisim[oa]s?|encantad[oa]r?(?:es|as|a)?|increibles? (?:atencion|trato|servicio|equipo)|fenomenal|magnific[oa]s?|espectacular(?:es)?|impecable|de diez|un 10|los mejores|las mejores|lo mejor|chever[ei]|barbaro|de maravilla|inmejorable',
    ],
    [
      2,
      '(?:muy|tan|super) (?:bien|buen[oa]s?|rapid[oa]s?|profesional(?:es)?|atent[oa]s?|simpatic[oa]s?|content[oa]s?|satisfech[oa]s?|agradables?|util(?:es)?)|buen (?:servicio|trato|trabajo)|buena atencion|content[oa]s?|satisfech[oa]s?|felicidades|felicit\\w+|enhorabuena|recomiendo|recomendare|me (?:encanta|encanto|gusto mucho|ayudaron mucho|trataron (?:muy )?bien|atendieron (?:muy )?bien)|bendiciones|un cielo|un encanto|un placer|me quedo tranquil[oa]',
    ],
    [
      1.8,
      'perfecto|amables?|simpatic[oa]s?|rapid[oa]s?|profesional(?:es)?|util(?:es)?|agradables?|bien organizad[oa]',
    ],
  ],
  negation: /\b(?:no|nunca|jamas|tampoco|nada|sin|poco|ni)\b(?:\s+\w+){0,2}\s*$/,
  intensifier:
    /\b(?:muy|tan|tanto|super|bastante|realmente|totalmente|absolutamente|completamente|demasiado|re|mucho|muchas|muchisimas|mil|puto|puta|pinche)\b\s*$/,
};
