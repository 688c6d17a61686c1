/**
 * What people write in Spanish (Spain, Mexico, Argentina; without accents, with mistakes, mixed with English),
 * kept out of the training. The upper half of each intent was written before the examples, and its failures led to
 * general changes of them; the lower half was written after these and has been read once. After " | " stand the entities that must be read: type=value, dates as of
 * Saturday, 21 November 2026.
 */
export const HELD_OUT_UTTERANCES_ES: Readonly<Record<string, string>> = {
  greet: `
holaa
wenas
ola buenos dias
que tal, buenas noches
Hola!! hay alguien ahi?
buen día 👋
hola muy buenas
buenas tardes!
hey qué tal
saludos desde Puebla`,
  order: `
me mandaron hacer una resonancia de la rodilla izq | modality=MR; body-part=KNEE; laterality=L
kiero pedir cita para una radiografia de torax | modality=DX; body-part=CHEST
Buenos días, mi médico de cabecera me ha solicitado una ecografía tiroidea. | modality=US; body-part=THYROID
ocupo sacar una cita para un ultrasonido de abdomen | modality=US; body-part=ABDOMEN
necesito turno para una tomografía de cerebro | modality=CT; body-part=BRAIN
quisiera hacerme una mamografia la semana que viene | modality=MG; days=2026-11-23/2026-11-29
tenes turno para una eco de mama? | modality=US; body-part=BREAST
me podeis dar hora para un tac lumbar mañana por la tarde | modality=CT; body-part=LSPINE; days=2026-11-22; partOfDay=afternoon
placa de muñeca derecha | modality=DX; body-part=WRIST; laterality=R
mi hijo necesita una eco de las dos caderas | modality=US; body-part=HIP; laterality=B
agendar una densitometria porfa | modality=BMD
traigo orden del doctor para rayos x de columna | modality=DX; body-part=SPINE
hi necesito un MRI de hombro derecho | modality=MR; body-part=SHOULDER; laterality=R
quería saber si me pueden hacer una resonancia de columna | modality=MR; body-part=SPINE
hola, el cardiólogo me ha pedido un ecocardiograma | modality=US
necesito nomás una placa del dedo gordo del pie | modality=DX; body-part=TOE
me urge una tomografia de senos paranasales | modality=CT; body-part=SINUS
tengo pedido médico para ecografía pélvica | modality=US; body-part=PELVIS
resérveme una reso de hombro derecho para el jueves | modality=MR; body-part=SHOULDER; laterality=R; days=2026-11-26
le pueden hacer a mi hija una radiografia de la muñeca? | modality=DX; body-part=WRIST`,
  affirm: `
sip
simon
claro que si
dale
vale perfecto
si esta todo bien
órale pues
va que va
sí, soy yo
sip, perfecto
vale vale
totalmente
correcto, siga`,
  deny: `
nop
para nada
no está bien
no gracias, asi no
nel
no es eso
ni hablar
eso está mal
nop, no lo haga
no, ese no`,
  cancel: `
dejalo, ya no quiero
cancelalo todo
olvídate
ya no lo necesito, anula
mejor lo dejamos
pare todo esto por favor
cambié de idea, cancele
olvídese de la reserva
ya no quiero la cita, déjelo`,
  'hand-over': `
pasame con alguien de verdad
kiero hablar con una persona
me puede atender un humano?
que me llame alguien de la clinica por favor
comuníqueme con recepción
esto no sirve, quiero un operador
prefiero hablar con un ser humano
me puede llamar alguien?
páseme a un compañero por favor
es posible hablar con recepción?`,
  correct: `
puse mal mi apellido
el telefono esta mal
me equivoque de fecha
hay que corregir mi nombre
la fecha de nacimiento no es esa | slot=dateOfBirth
mi apellido tiene un error
el correo que di está mal
fecha de nacimiento incorrecta, perdón
puede cambiar el número de teléfono?`,
  skip: `
prefiero no decirlo
sáltatelo
no tengo mail
paso de esa pregunta
mejor la siguiente
sáltese esa pregunta
prefiero no responder a eso
no tengo email
siguiente por favor`,
  unsure: `
ni idea la verdad
nose
no me acuerdo
no tengo ni la menor idea
el doctor no me dijo cual
no sabría decirle
ni idea, de verdad
no recuerdo cuál era`,
  thanks: `
grax
mil gracias!
muchas gracias por la ayuda
se agradece
gracias, qué bien
muchas gracias de verdad
gracias, es muy amable`,
  goodbye: `
chau
adios, que tenga buen dia
nos vemos
hasta lueguito
hasta luego!
adiós y gracias
nos vemos entonces`,
  help: `
que puedes hacer
eres un robot o que
como funciona esto
con quien estoy hablando?
qué le puedo preguntar
eres un bot?
cómo va esto`,
  results: `
ya salieron mis resultados?
cuando me entregan el informe de la resonancia
todavia no me llega el reporte de mi tomografia
donde puedo ver mis imagenes
mi doctora no ha recibido el resultado de la eco
ya llegaron mis resultados?
quiero ver el informe de mi tac
cuándo va a estar listo el informe de la ecografía
dónde recojo las imágenes de la resonancia`,
  reschedule: `
no puedo ir el jueves, me la cambian para otro dia?
necesito mover mi cita
quiero cancelar el turno de mañana
a que hora era mi cita?
voy a llegar tarde a la cita
necesito pasar mi cita a otra semana
mañana no puedo ir, necesito otra hora
qué día tengo la cita de la resonancia
tengo que anular la cita del miércoles`,
  advice: `
sera cancer?
que tengo en la rodilla
es grave lo que sale en el informe
puedo tomar ibuprofeno para el dolor?
cree usted que esta roto el tobillo
es para preocuparse?
me tengo que operar?
tengo roto el dedo?`,
  none: `
cuanto sale una resonancia particular
abris los sabados?
donde estan ubicados
tengo q ir en ayunas?
puedo ir con marcapasos
me llamo Lucía Fernández Ortega | person-name=Lucía Fernández Ortega
soy Juan Carlos Pérez | person-name=Juan Carlos Pérez
mi numero es el 55 1234 5678 | phone=5512345678
nací el 3 de abril de 1980 | date=1980-04-03
03/04/1980 | date=1980-04-03
mi correo es ana.lopez@example.com | email=ana.lopez@example.com
el proximo martes por la tarde | days=2026-11-24; partOfDay=afternoon
pasado mañana a las 10 | days=2026-11-23; time=10:00
me caí de la bici y me duele el codo | body-part=ELBOW
llevo dos semanas con tos
hay estacionamiento
el trato fue pésimo
la de la derecha
embarazada de 3 meses, puedo hacerme la placa?
quien gano el partido ayer
se puede pagar con tarjeta
por las mañanas me viene mejor | partOfDay=morning
+34 612 34 56 78 | phone=+34612345678
es porque me operaron el año pasado
cuánto se suele esperar para una cita
hay acceso para sillas de ruedas?
hacen resonancia con sedación?
qué precio tiene la ecografía
me operaron de la cadera el año pasado | body-part=HIP
dolor constante en el cuello | body-part=NECK
Tomás Herrera Vidal
a mediados de diciembre estaría bien
nací el 9 de julio de 1961 | date=1961-07-09
mi mail es tomas@herrera.example | email=tomas@herrera.example
aceptan tarjeta de crédito?
puedo conducir después de la prueba?
30/11/1975 | date=1975-11-30
por la tarde | partOfDay=afternoon
el martes a las 9:15 | days=2026-11-24; time=09:15
el contraste es malo para los riñones?
mi celu: +54 9 11 2345 6789 | phone=+5491123456789`,
};
