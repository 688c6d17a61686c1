/** What the demo practice tells its patients in Spanish. */
export const DEMO_KNOWLEDGE_ES: readonly { readonly title: string; readonly body: string }[] = [
  {
    title: 'Horario de apertura',
    body: 'Abrimos de lunes a viernes de 8:00 a 18:00 y los sábados de 9:00 a 13:00. Los domingos y festivos el centro está cerrado.',
  },
  {
    title: 'Dirección y cómo llegar',
    body: 'Nos encontrará en Riverside Walk 12, frente a la estación central de autobuses. Las líneas 4 y 11 y el tranvía paran delante del edificio. La entrada y todas las salas son accesibles en silla de ruedas; hay ascensor.',
  },
  {
    title: 'Aparcamiento',
    body: 'Hay plazas de aparcamiento para pacientes detrás del edificio; las dos primeras horas son gratuitas. Se entra por Mill Lane.',
  },
  {
    title: 'Preparación para una resonancia magnética',
    body: `Para la mayoría de las resonancias puede comer y beber con normalidad. Deje en casa joyas, piercings y relojes. Una resonancia dura entre 20 y 45 minutos.

Avísenos antes si lleva marcapasos, un implante metálico o un implante coclear, si puede estar embarazada o si le dan miedo los espacios estrechos (claustrofobia).`,
  },
  {
    title: 'Preparación para un TAC con contraste',
    body: 'No coma durante las cuatro horas anteriores a un TAC con contraste; puede beber agua. Tome sus medicamentos habituales y traiga un valor reciente de creatinina si tiene una enfermedad del riñón. Díganos si es alérgico a los medios de contraste o si padece del tiroides. El TAC dura unos diez minutos.',
  },
  {
    title: 'Preparación para una ecografía abdominal',
    body: 'No coma ni tome café durante las seis horas anteriores a una ecografía del abdomen. El agua está permitida. Para una ecografía de la vejiga venga con la vejiga llena.',
  },
  {
    title: 'Preparación para una mamografía',
    body: 'El día de la mamografía no use desodorante, polvos ni cremas. El mejor momento es la semana después de la regla. Traiga mamografías anteriores si las tiene.',
  },
  {
    title: 'Radiografías y embarazo',
    body: 'Si está embarazada o puede estarlo, avísenos antes de cualquier radiografía o TAC. A menudo se puede hacer una ecografía o una resonancia en su lugar.',
  },
  {
    title: 'Seguros y precios',
    body: `Trabajamos con todas las mutuas públicas y la mayoría de los seguros privados.

## Precios sin seguro

Sin seguro, una radiografía cuesta 60, una ecografía 90, un TAC 280 y una resonancia 450. Puede pagar en efectivo o con tarjeta.`,
  },
  {
    title: 'Volante médico y qué traer',
    body: 'Para radiografías, TAC y resonancias necesita un volante (prescripción) de su médico. Tráigalo junto con la tarjeta del seguro, un documento de identidad e imágenes anteriores.',
  },
  {
    title: 'Cuándo están los resultados',
    body: 'Un radiólogo informa su prueba en dos días laborables. En cuanto el informe esté firmado recibirá un enlace seguro en el canal por el que nos escribió.',
  },
  {
    title: 'Niños',
    body: 'Los niños son bienvenidos y uno de los padres puede acompañarlos en la mayoría de las pruebas. Para una resonancia de niños pequeños llámenos antes, porque puede hacer falta una sedación.',
  },
  {
    title: 'Claustrofobia y resonancia',
    body: `A muchas personas les agobia el tubo de la resonancia. Tendrá un timbre en la mano todo el tiempo y podrá parar la prueba cuando quiera. Alguien de confianza puede quedarse con usted en la sala.

## Sedación

Si lo pide, nuestro médico le da un sedante suave antes de la prueba. Después no podrá conducir durante el resto del día, así que venga con alguien que le lleve a casa.`,
  },
  {
    title: 'Marcapasos, implantes y otros metales en el cuerpo',
    body: `## Marcapasos y desfibriladores

Algunos marcapasos son seguros en la resonancia y otros no. Traiga la tarjeta de su marcapasos; la revisamos con su cardiólogo antes de darle cita.

## Prótesis, stents y clips

Las prótesis de cadera y rodilla, los implantes dentales y la mayoría de los stents no son un problema. Después de una operación con metal espere seis semanas. Las bombas de insulina y los audífonos hay que quitarlos.

## Tatuajes y piercings

Los tatuajes grandes pueden calentarse; avise a nuestro personal. Los piercings hay que quitarlos antes.`,
  },
  {
    title: 'Medios de contraste',
    body: `## Para qué sirve el contraste

El contraste hace visibles los vasos y las inflamaciones. Se inyecta en una vena del brazo. Puede notar calor un momento.

## Alergia

Si alguna vez tuvo una reacción a un contraste, como un sarpullido o dificultad para respirar, díganoslo al pedir la cita. Entonces le damos antes un medicamento o elegimos otra prueba.

## Riñones, tiroides y diabetes

Traiga una analítica de menos de tres meses: creatinina y TSH. Si toma metformina, pregúntenos si debe suspenderla 48 horas.

## Lactancia

Puede seguir dando el pecho después del contraste.`,
  },
  {
    title: 'Radiación y seguridad',
    body: 'La radiografía y el TAC usan radiación, la mínima posible. La dosis de una radiografía de tórax equivale a unos tres días de radiación natural. La ecografía y la resonancia no emiten radiación.',
  },
  {
    title: 'Anular o cambiar una cita',
    body: 'Anule o cambie su cita con al menos 24 horas de antelación, escribiéndonos aquí o por teléfono. Por las citas a las que no se acude sin avisar cobramos 40. Si llega más de 15 minutos tarde quizá tengamos que darle otra cita.',
  },
  {
    title: 'Pedir cita',
    body: 'Puede pedir cita aquí en el chat, por teléfono o en recepción. Normalmente damos cita para radiografía o ecografía en dos días, para un TAC en una semana y para una resonancia en dos semanas. Para casos urgentes guardamos huecos cada día. Sin cita solo puede venir a hacerse una radiografía, los días laborables de 8:00 a 11:00.',
  },
  {
    title: 'Copias de imágenes e informes antiguos',
    body: 'Si lo pide, recibirá sus imágenes como descarga o en un CD; la primera copia es gratuita. Podemos enviarlas directamente a su médico. Guardamos imágenes e informes durante diez años, y los de los menores hasta que cumplen 28 años.',
  },
  {
    title: 'Protección de datos',
    body: 'Sus datos se guardan cifrados en servidores de la Unión Europea. Solo los ven las personas que participan en su tratamiento. Puede preguntar en cualquier momento qué datos tenemos sobre usted y pedir que se corrijan o se borren cuando la ley lo permita.',
  },
  {
    title: 'Idiomas e intérpretes',
    body: 'Nuestro personal habla inglés, español y portugués. Para otros idiomas y para la lengua de signos pedimos un intérprete si nos avisa tres días antes.',
  },
  {
    title: 'Densitometría ósea',
    body: 'La densitometría (DXA) dura diez minutos y no necesita preparación. Ese día no tome pastillas de calcio. La aconsejamos a partir de los 65 años, o antes si hay riesgo de osteoporosis.',
  },
  {
    title: 'Preparación para un PET-TAC',
    body: 'No coma durante las seis horas anteriores a un PET-TAC y no haga deporte el día antes. Beba mucha agua sin azúcar. Cuente con tres horas. Durante el resto del día manténgase lejos de embarazadas y bebés.',
  },
  {
    title: 'Biopsia y anticoagulantes',
    body: 'Antes de una biopsia díganos si toma anticoagulantes como aspirina, Sintrom o apixabán. No los deje por su cuenta: lo consultamos con su médico. Después de la biopsia se queda una hora con nosotros y no debe levantar peso durante dos días.',
  },
  {
    title: 'Radiografías',
    body: 'Una radiografía no necesita preparación y dura cinco minutos. Se quita la ropa y las joyas de la parte del cuerpo que se examina. Las más frecuentes son las de tórax, columna, articulaciones y dientes.',
  },
  {
    title: 'Qué ropa llevar',
    body: 'Venga con ropa cómoda sin cremalleras, botones ni metal. Para la resonancia le damos una bata y una taquilla con llave para sus objetos de valor, el móvil y las tarjetas.',
  },
  {
    title: 'Sala de espera, bebidas e internet',
    body: 'En la sala de espera hay wifi gratis (red «Riverside», sin contraseña), agua y una máquina de café. Hay aseos para personas en silla de ruedas y un cambiador para bebés. Los perros se quedan fuera, salvo los perros guía.',
  },
  {
    title: 'Bajas y justificantes',
    body: 'En recepción le damos un justificante de asistencia para su empresa o su colegio, con la hora. Las bajas las da su médico de cabecera; nosotros no las hacemos.',
  },
  {
    title: 'Quejas y felicitaciones',
    body: '¿Algo fue mal o muy bien? Escriba a feedback@riverside.example o pregunte por la dirección del centro. Recibirá respuesta en cinco días laborables.',
  },
  {
    title: 'Traslados y personas que necesitan ayuda',
    body: 'Si no puede caminar o sentarse, díganoslo al pedir la cita: tenemos una grúa y una cama. La ambulancia o el transporte sanitario los prescribe su médico. Siempre puede venir con un acompañante.',
  },
];
