/** How people ask for an examination in Spanish, one utterance a line. */
export const orderExamplesEs = {
  order: `
necesito una radiografía
necesito una resonancia de rodilla
quiero pedir cita para una resonancia
quiero una cita
quisiera pedir una cita
quería pedir cita
pedir cita
solicitar cita
solicitar una prueba
reservar una prueba
reservar
reservar una cita
quiero reservar
quiero sacar una cita
sacar cita
sacar turno
quiero un turno para una ecografía
necesito turno para una resonancia
necesito sacar un turno
me gustaría agendar una cita
quiero agendar una tomografía
agendar
agendar un estudio
necesito agendar una cita para mi madre
quiero programar un estudio
programar una ecografía
quiero hacerme una ecografía
tengo que hacerme una radiografía
tengo que hacerme un tac
me tengo que hacer una resonancia
me tienen que hacer una ecografía
me han mandado una resonancia
me mandaron una radiografía
mi médico me ha mandado un tac
mi médico me pidió una ecografía
mi doctora quiere que me haga una resonancia
el traumatólogo me pidió una resonancia de la rodilla izquierda
el doctor me mandó hacer unos estudios
me ha derivado mi médico para una mamografía
tengo una orden médica para una tomografía
tengo un volante para una radiografía
tengo una receta para una ecografía
traigo una orden para un ultrasonido
vengo de parte del doctor para una radiografía
puedo pedir cita para una ecografía
puedo hacerme una radiografía mañana
me pueden dar una cita para una resonancia
me puede dar hora para una ecografía
me das cita para una resonancia
me podría agendar un ultrasonido
tienen citas para una resonancia
tienen disponibilidad para una tomografía
hay hueco para una ecografía esta semana
tiene turno para una mamografía
cita
turno
nueva cita
una cita para mi hijo
quiero una cita para mi padre
cita para resonancia
cita para radiografía de mano
cita para ecografía abdominal
resonancia de la rodilla izquierda
radiografía de tórax
ecografía de abdomen por favor
tac de abdomen
una radiografía de la mano
necesito una prueba
necesito un estudio
necesito una placa
necesito que me hagan una placa de la rodilla
quiero una ecografía
quiero una resonancia la semana que viene
quiero una radiografía el viernes
busco cita para una ecografía para mi hija
cómo puedo pedir cita para una resonancia
cómo pido cita
cómo hago para sacar un turno
cómo agendo una cita
ocupo una cita para una tomografía
ocupo una radiografía
mi fisio dice que debería hacerme una resonancia
quiero que me vean la rodilla con una resonancia
apúnteme para una resonancia
deme cita para una densitometría
dame turno para una radiografía
puede mi mujer pedir cita
se puede sacar turno para una ecografía
resonancia la próxima semana por favor
hacerme una mamografía
realizarme una ecografía
realizar una tomografía
me solicitaron una resonancia
me ha solicitado el médico una ecografía
me indicaron una densitometría
me recetaron una radiografía
radiografía de mano izquierda
resonancia de hombro derecho
rx de rodilla derecha
placa de tobillo izquierdo
tac craneal
mi traumatólogo pide una resonancia de hombro
mi ginecóloga me pidió una ecografía
me pidió una tomografía el neumólogo
me manda el médico para una ecografía
me envía mi doctora para una radiografía
me envían de urgencias para un tac
vengo derivado para una resonancia
quiero una cita para hacerme una radiografía
hola quería una cita para una ecografía
hola necesito una resonancia
hola, necesito sacar cita para una radiografía
me la hacen esta semana, la ecografía
me podéis dar cita para un tac
me pueden agendar una resonancia
quisiera una ecografía de mama
necesito turno
necesito cita
dar de alta una cita`,
};
