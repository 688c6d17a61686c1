import type { ModerationLanguage } from './moderation-language.js';

/** Spanish of Spain and Latin America. Words for parts of the body are left alone: patients use the plain ones too. */
export const moderationEs: ModerationLanguage = {
  patterns: [
    [
      'abuse',
      /\b(?:hij[oa]s? de (?:la gran |su |una )?(?:puta|perra|fruta|chingada)|hijueputas?|hijoputas?|hdp|ptm|put[oa]s?|gilipollas|gilipoyas|cabron(?:es|a|as)?|pendej[oa]s?|imbecil(?:es)?|idiotas?|subnormal(?:es)?|mongolic[oa]s?|capull[oa]s?|pelotud[oa]s?|malparid[oa]s?|maric(?:on|ones)|culer[oa]s|conchud[oa]s?|tarad[oa]s?|retrasad[oa]s? mental(?:es)?|anormal de mierda|payas[oa]s de mierda|sinverguenzas de mierda|cerd[oa]s de mierda|escoria|desgraciad[oa]s|huevon(?:es)? de mierda)\b/,
    ],
    [
      'abuse',
      /\b(?:eres|sos|son|sois|es usted|vaya|panda de|que|esta|este)(?: (?:un|una|unos|unas|muy|todos|tan|bot|robot|gente|mas))* (?:estupid[oa]s?|zorras?|perras?|basuras?|gonorreas?|mierdas?|asquerosos?|inutil(?:es)? de mierda|animal(?:es)?|cerd[oa]s?|brut[oa]s|burr[oa]s?|subnormal(?:es)?|tont[oa]s? del culo)\b/,
    ],
    [
      'abuse',
      /\b(?:(?:vete|vayan(?:se)?|idos|iros|anda|andate|vayase) a la (?:mierda|chingada|verga|puta)|chinga(?:r)? (?:a )?(?:tu|su) madre|chingat[eu]|(?:la )?(?:concha|cono) (?:de )?(?:tu|su) (?:madre|hermana)|la puta madre|me cago en (?:tu|su|vuestr[oa]s?|la puta|tus)|que te (?:jodan|den por culo|folle un pez)|jodete|jodanse|que os (?:den|jodan|follen)|come ?mierda|comeme los huevos|vale verga|muerete|ojala (?:te|os|se) mueras?n?|callate (?:la boca|ya|estupid[oa]|idiota)|de mierda|una mierda|(?:negr|mor|sudac|panchit|gitan)[oa]s? de mierda|sudacas?)\b/,
    ],
    [
      'sexual',
      /\b(?:(?:manda(?:me)?|envia(?:me)?|pasa(?:me)?) (?:tu |el |un |fotos? |unas )*(?:pack|nudes?|desnud[oa]s?|fotos? (?:de tus tetas|desnuda|intimas))|(?:ensename|muestrame|dejame ver) (?:las|tus|el|tu) (?:tetas|culo|pechos|cuerpo|chochos?)|(?:quiero|quieres|vamos a|te voy a|me gustaria|ganas de) (?:follar\w*|coger(?:te| contigo| conmigo)|tener sexo|culear\w*|chingar (?:contigo|conmigo)|mamar\w*|garchar\w*)|sexo (?:contigo|conmigo)|follarte|cogerte toda|(?:chupame|comeme|mamame|chupamela)(?: (?:la|el|los) \w+)?|hazme una (?:paja|mamada)|estoy (?:muy )?(?:cachond[oa]|caliente contigo|arrech[oa])|que llevas puesto|videos? porno|porno)\b/,
    ],
    [
      'threat',
      /\b(?:(?:te|os|los|las|le|les) (?:voy|vamos) a (?:matar|reventar|pegar|quemar|rajar|apunalar|disparar|partir (?:la|las)|romper (?:la|las|los)|dar una paliza|cagar a (?:palos|trompadas)|hacer dano|madrear|linchar|buscar y)|voy a (?:matar(?:te|los|las|os|le|les|l[oa])\b|matar a (?:todos|tod[oa]|alguien|la|el|ese|esa)|quemar(?:les|os)? (?:la|su|vuestr[oa]|el|ese|esa) \w+|poner una bomba|ir (?:ahi |alli )?con (?:un|una|mi) (?:pistola|arma|cuchillo|navaja))|te (?:mato|matare|reviento|parto la cara|rompo la cara|voy a encontrar)|os (?:mato|matare|reviento)|los (?:mato|matare)|hay una bomba|pondre una bomba|se (?:en )?donde (?:vives|viven|vivis|trabajas)|(?:lo|la|me las|me la|me lo) (?:vas|vais|van) a pagar|(?:te|os|se) (?:vas|vais|van) a arrepentir|(?:estas|estais|estan) muert[oa]s?|tengo una pistola|cuida(?:te)? la espalda)\b/,
    ],
  ],
  advertising:
    /\b(?:gan[ae]r? (?:dinero|plata|\$|hasta)|dinero facil|trabaj[ae]r? desde casa|ingresos pasivos|bitcoin|cripto(?:monedas?)?|prestamos? (?:rapidos?|inmediatos?|sin aval|personales|urgentes?)|inversion(?:es)? (?:segura|garantizada|rentable)s?|casino|apuestas|has ganado|ganaste|premio|sorteo|(?:comprar?|ganar|conseguir) (?:viagra|seguidores|pastillas)|posicionamiento (?:web|seo)|(?:oferta|promocion) (?:limitada|especial|unica)|haz clic|pincha aqui|entra (?:aqui|al link|al enlace)|compra ya|codigo (?:de descuento|promocional)|gratis 100|amarres? de amor|brujos?|tarot|vidente|onlyfans)\b/g,
};
