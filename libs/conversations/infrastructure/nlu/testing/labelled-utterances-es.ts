/**
 * What people write in Spanish to an imaging practice, labelled by intent and kept apart from the training examples: the
 * measure by which the local understanding is tuned. Spelling mistakes are on purpose. After " | " stand the entities
 * that must be read: type=value, dates as of Saturday, 21 November 2026.
 */
export const LABELLED_UTTERANCES_ES: Readonly<Record<string, string>> = {
  greet: `
¡Hola!
Hola, buenas tardes a todos
buenos dias
Buenas, ¿hay alguien ahí?
hola q tal
hola como estan
Muy buenos días, doctor
buenas noches tengan
Hola a todos
qué tal, buen día`,
  order: `
Me gustaría hacerme una resonancia del hombro | modality=MR; body-part=SHOULDER
¿Puedo hacerme una ecografía de abdomen la semana que viene? | modality=US; body-part=ABDOMEN
mi medico de cabecera me ha mandado una radiografia de la muñeca | modality=DX; body-part=WRIST
necesito pedir cita para un TAC de pulmón | modality=CT; body-part=LUNG
Hola, quiero pedir hora para una mamografía | modality=MG
¿Es posible tener cita para una resonancia el viernes? | modality=MR; days=2026-11-27
tengo un volante del Dr. Ruiz para una ecografía | modality=US
apúntame para un tac por favor | modality=CT
El traumatólogo me pidió resonancia de rodilla izquierda | modality=MR; body-part=KNEE; laterality=L
cita para densitometría ósea por favor | modality=BMD
Necesito una placa de la zona lumbar | modality=DX; body-part=LSPINE
quiero reservar
¿podría pedir cita para mi madre?
el doctor me mandó una radiografía de tórax | modality=DX; body-part=CHEST
Me gustaría agendar un ultrasonido | modality=US
quiero que me hagan una radiografia del tobillo, necesito cita | modality=DX; body-part=ANKLE
rx mano derecha | modality=DX; body-part=HAND; laterality=R
sáqueme un turno para una ecografía | modality=US
Hola! Mi fisio cree que necesito una resonancia de cadera, como pido cita | modality=MR; body-part=HIP
me envía el Dr. Pérez para una ecografía abdominal | modality=US; body-part=ABDOMEN
resonancia cerebral | modality=MR; body-part=BRAIN
busco turno para una radiografia de rodilla | modality=DX; body-part=KNEE
¿hay algún hueco para una mamografía el mes que viene? | modality=MG
¿me podéis hacer un tac esta semana? | modality=CT
quisiera programar una tomografía de cráneo | modality=CT; body-part=SKULL
necesito agendar una resonancia de columna | modality=MR; body-part=SPINE
quería una cita para mi hija, para una eco renal | modality=US; body-part=KIDNEY
tengo orden medica para un doppler de piernas | modality=US; body-part=LEG
ocupo un ultrasonido obstétrico | modality=US; body-part=FETUS
me pidieron una panorámica dental | modality=PX`,
  affirm: `
sí lo es
Sí, todo está correcto
sí, así es
claro, adelante
es correcto, sí
ok, adelante
Sí, está bien
si puede
a mi me parece bien
vale, de acuerdo
sí acepto
¡Correcto!
por supuesto que sí
sí, eso está bien
lo confirmo
si todo ok
cierto, así es
sí, pueden escribirme por aquí
perfecto, confirmado
claro, sin problema`,
  deny: `
no, no lo es
no, eso no es correcto
¡No, gracias!
nop, está mal
no estoy de acuerdo con eso
la verdad no
eso no está bien
no, no quiero
de ninguna manera, no
no, hay algo mal
no por favor, no me escriban
no me gustaría eso
no está correcto eso
no, prefiero que no`,
  cancel: `
cancelar por favor
cancélalo todo
para por favor
olvida esto
ah, déjalo
quiero parar
he cambiado de opinión, cancélalo
cancela esto
quiero salir de esto
mejor olvidémoslo
quiero cancelar la petición
ya no quiero seguir con esto
anula todo`,
  'hand-over': `
Quisiera hablar con un humano
¿puedo hablar con alguien de recepción?
por favor déjeme hablar con una persona real
pásame con un humano
necesito un operador humano
¿podría llamarme alguien de su equipo?
quiero hablar con un empleado
póngame con recepción
¿hay alguien con quien pueda hablar?
no quiero un bot, quiero una persona
comuníqueme con el personal por favor
¿puedo hablar con un doctor?
no quiero un robot, páseme con una persona
¿está disponible algún compañero?
que alguien me devuelva la llamada por favor
comunícame con la recepcionista
quiero un asesor humano`,
  correct: `
necesito cambiar el nombre | slot=fullName
la fecha de nacimiento no es correcta | slot=dateOfBirth
mi número de teléfono está mal | slot=contactDetails
por favor corrija la fecha
me equivoqué con el nombre
fecha de nacimiento equivocada | slot=dateOfBirth
¿puedo cambiar la hora?
escribí mal mi apellido
cambie mi teléfono por favor | slot=contactDetails
hay un error en mi nombre
el día está mal
perdón, ese teléfono está mal
tengo que corregir mi fecha de nacimiento | slot=dateOfBirth
quiero modificar mi correo | slot=contactDetails`,
  skip: `
salta eso
saltar por favor
preferiría no decirlo
sáltate esta pregunta
prefiero no dar ese dato
no tengo teléfono, siguiente
déjalo en blanco
no gracias, pasa a la siguiente
no tengo móvil
omitir esta`,
  unsure: `
de verdad no lo sé
no estoy segura de cuál
ni idea, perdón
no recuerdo eso
no se
el médico no me lo ha dicho
no tengo idea cual es
no me acuerdo bien
sinceramente no estoy seguro`,
  thanks: `
¡gracias!
Muchísimas gracias
gracias por su atención
ok muchas gracias
genial, gracias
le agradezco la ayuda
gracias, muy amable`,
  goodbye: `
¡adiós!
vale, hasta luego
hasta mañana, adiós
que tengan un buen día
buenas noches, hasta luego
chao, gracias`,
  help: `
qué puede hacer usted por mí
¿cómo funciona este bot?
¿eres una persona o un bot?
¿con quién estoy hablando?
¿cuáles son mis opciones?
necesito un poco de ayuda
ayúdame`,
  results: `
¿cuándo voy a tener los resultados?
¿están ya los resultados de mi resonancia?
¿ya han escrito mi informe?
aún no he recibido mis resultados
¿me podrían mandar el informe de mi TAC?
¿dónde puedo ver las imágenes?
¿está listo el informe de mi radiografía?
me gustaría saber mis resultados
¿les llegaron los resultados de mi estudio?
cuáles son los resultados de mi ecografía
cuánto falta para que esté el informe
dónde encuentro mi informe
mi médico todavía no ha recibido el informe
quiero mi resultado de la mamografia`,
  reschedule: `
necesito reprogramar
¿podemos cambiar mi cita al viernes?
tengo que cancelar mi cita de mañana
no puedo ir a mi cita el lunes
¿es posible mover mi cita?
¿a qué hora era mi cita?
por favor aplace mi cita
quiero cancelar la cita que tengo la próxima semana
voy tarde a mi cita
¿me pueden dar otra cita? la mía no me viene bien
tenemos que posponer mi resonancia
¿me podría decir cuándo es mi cita?
no podré acudir el jueves
quiero reagendar el turno del martes`,
  advice: `
¿cree que es cáncer?
¿es peligroso un nódulo?
¿tengo rota la muñeca?
qué tengo en la espalda
¿debería preocuparme por esto?
¿me puede decir qué significa mi informe?
¿tengo un tumor?
qué pastillas debo tomar
¿es algo serio?
qué significa este hallazgo
¿podría ser un tumor?
¿tengo el hombro roto?
¿me puede decir si es malo?
¿puedo tomar paracetamol para el dolor?`,
  none: `
a qué hora cierran
¿abren los domingos?
cómo llego en metro
dónde puedo aparcar el coche
qué tan cara es una resonancia sin seguro
¿mi seguro cubre un TAC?
aceptan mi seguro?
¿puedo tomar café antes de la ecografía?
¿hay que ir en ayunas para el tac?
¿cuánto tarda la resonancia?
¿puede acompañarme mi marido?
qué debo llevar
¿hace mucho ruido la resonancia?
puedo dejarme puestos los anillos
¿tienen resonancia abierta?
¿necesito receta médica?
llevo marcapasos, ¿puedo hacerme una resonancia?
¿es segura una radiografía durante la lactancia?
cómo me preparo para una mamografía
qué papeles necesito
¿hay ascensor en el edificio?
¿puedo pagar con tarjeta?
tengo la rodilla hinchada desde que fui a esquiar | body-part=KNEE
tos persistente y fiebre
control tras una operación
la sala de espera estaba sucia
mañana por la tarde estaría bien | days=2026-11-22; partOfDay=afternoon
mi teléfono es el 612 345 678 | phone=612345678
María González
12 de marzo de 1980 | date=1980-03-12
cuánta radiación tiene una tomografía
cuál es el mejor equipo de fútbol
nací el 3 de mayo de 1975 | date=1975-05-03
¿Hay una parada de metro cerca?
¿puedo tomar mis medicinas antes de la prueba?
¿atienden los fines de semana?
qué cuesta una mamografía
tengo un implante metálico, ¿es un problema?
¿me dan una copia para mi abogado?
mi abuela va en silla de ruedas, ¿puede entrar?
hinchazón del tobillo izquierdo después del fútbol | body-part=ANKLE; laterality=L
fiebre y dolor al respirar hondo
Dra. Ana Sánchez
lo pide mi aseguradora
¿es necesario el contraste?
me llamo José Luis García Pérez | person-name=José Luis García Pérez
soy María del Carmen Ruiz Soto | person-name=María del Carmen Ruiz Soto
me llamo ana lópez y necesito ayuda con el pago | person-name=ana lópez
la paciente es Carmen Díaz | person-name=Carmen Díaz
15/08/1992 | date=1992-08-15
7-2-65 | date=1965-02-07
el 1 de enero del 2001 | date=2001-01-01
llámeme al +52 55 1234 5678 | phone=+525512345678
(011) 4321-5678 | phone=01143215678
cualquier día me va bien
el lunes o el miércoles a las 10:30 | days=2026-11-23/2026-11-25; time=10:30
el 3 de diciembre a las tres de la tarde | days=2026-12-03; time=15:00
dentro de dos semanas | days=2026-11-30/2026-12-06`,
};
