/** Words that tell Spanish from other languages, beside those of the examples, without accents. */
export const COMMON_WORDS_ES = `
que de la el en y los se del las un por con una su para es al lo como mas pero sus le ya o este porque esta entre cuando muy sin sobre
tambien hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos esto antes algunos que unos yo
otro otras otra tanto esa estos mucho quienes nada muchos cual poco ella estar estas algunas algo nosotros mi mis tu te ti tus ellas
nosotras vosotros os mio mia suyo soy eres somos sois estoy estamos tengo tiene tenemos tienen quiero quiere queremos quisiera puedo
puede pueden podemos hace hacer hago dijo dice decir voy va vamos van ir siento sabe saber necesito necesita rodilla tobillo hombro
muneca codo cadera pecho mama barriga estomago cuello cabeza pie pies pierna dedo pulgar espalda columna pulmon corazon higado rinon
vejiga craneo mandibula costilla radiografia resonancia ecografia tomografia mamografia ultrasonido placa izquierda izquierdo derecha
derecho ambos lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre
setiembre octubre noviembre diciembre manana hoy ayer tarde noche semana mes proximo proxima cita turno hora doctor medico dolor duele
desde anos dias nacio naci telefono celular movil correo apellido apellidos nombre cumpleanos hinchazon alguien nadie embarazada usted
ustedes senor senora tiene teneis podeis vos tenes podes queres aqui ahi alla ahora entonces pues bueno buena claro`;

/** Spanish words that speakers of other languages use too; they say little. */
export const BORROWED_ES =
  'si gracias amigo adios vale por favor perfecto no doctor hospital total normal persona central general';

/** Whoever opens with one of these writes in Spanish. */
export const GREETINGS_ES = 'hola ola buenas buenos dias tardes noches saludos holi';
