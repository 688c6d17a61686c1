/**
 * What must not be taken for any intent: questions for the knowledge base, complaints, answers to questions of the bot;
 * in Spanish, one utterance a line.
 */
export const otherExamplesEs = {
  none: `
cuál es su horario
qué horario tienen
a qué hora abren
a qué hora cierran hoy
abren los sábados
están abiertos el domingo
dónde están
dónde quedan
cuál es la dirección
cómo llego
cómo se llega en autobús
hay aparcamiento
dónde puedo aparcar
hay estacionamiento cerca
cuánto cuesta una resonancia
cuánto vale una radiografía
qué precio tiene una ecografía
cuál es el precio del tac
aceptan seguros
trabajan con mi seguro
con qué seguros trabajan
aceptan obra social
puedo comer antes de la prueba
tengo que ir en ayunas
hay que estar en ayunas para la ecografía
puedo beber agua antes
puedo tomar un café antes
cuánto dura una resonancia
cuánto tiempo tarda la prueba
cómo me preparo para un tac
qué preparación necesita la ecografía
necesito receta
hace falta volante
puedo hacerme una resonancia con marcapasos
tengo una prótesis metálica, hay problema
tengo claustrofobia
soy claustrofóbica
puedo llevar a mi hijo
puedo ir acompañado
qué tengo que llevar
qué documentos necesito
tienen máquina abierta
es seguro el contraste
puedo hacerme una radiografía si estoy embarazada
puedo dar el pecho después del contraste
cómo puedo pagar
admiten tarjeta de crédito
puedo pagar en efectivo
hablan inglés
hay acceso para silla de ruedas
hay ascensor
qué diferencia hay entre tac y resonancia
quién lee la prueba
tienen wifi
cuéntame un chiste
qué tiempo hace
qué hora es
me caí de la bicicleta
me caí
me caí por las escaleras
me di un golpe
me torcí el tobillo
dolor de rodilla tras una caída
dolor de rodilla
dolor de espalda
me duele la espalda desde el lunes
me duele
dolor
dolor de cabeza
tengo tos desde hace tres semanas
tos y fiebre
fiebre
hinchazón
se me hinchó el tobillo
control después de una operación
revisión después de la operación
control
control de rutina
chequeo
revisión anual
seguimiento de un quiste
sospecha de fractura
me operaron
me operaron del hombro el mes pasado
antes de la operación
el servicio fue malo
quiero poner una queja
tengo una queja
mi nombre es
me llamo
nací el
nací en
mi teléfono es
mi correo es
la semana que viene por la mañana
el martes por la tarde
el lunes me viene bien
mañana a las diez está bien
mejor por la tarde
por la tarde
por la mañana
ayer
el viernes
la rodilla izquierda
izquierda
derecha
es seguro
es segura la resonancia con brackets
qué es una resonancia
qué pasa durante la prueba
duele la prueba
hay lista de espera
qué ropa tengo que llevar
me tengo que quitar los anillos
tengo que beber agua
puedo ir solo
hay que llevar la orden
necesito orden médica
cuánta radiación tiene un tac
hay parada de autobús cerca
dan justificante
dan factura
quién es el director
el mejor equipo de fútbol
receta de paella
desde hace una semana
me lo pidió el médico
porque me caí
me lo mandó el traumatólogo
bulto en el pecho
mareos
una caída
fractura
quiste
operación
cuánto cuesta una mamografía
cuánto me cuesta la ecografía
cuánto sale el estudio
qué cuesta el tac sin seguro
es caro
es muy ruidosa la resonancia
la resonancia hace ruido
me puedo dejar los pendientes puestos
puedo llevar puesto el reloj
puedo ir con joyas
puedo ir con brackets
tengo un implante dental
tengo un clavo en la pierna, pasa algo
tengo una válvula en el corazón, importa
tengo la muñeca hinchada
tengo la rodilla inflamada desde el lunes
tengo el pie hinchado desde que me caí
llevo un mes con dolor
llevo tres días con fiebre
cualquier día me viene bien
me va bien cualquier hora
me viene bien el jueves
estoy embarazada, puedo hacerme una radiografía
el trato fue malo
la atención fue muy mala
me atendieron mal
estuve esperando una hora
quién es el presidente
escríbeme un poema
quién ganó las elecciones
la de la izquierda
me operaron de la cadera
es por una operación
tengo miedo a las agujas
los niños pueden entrar
llámeme al
mi número es el
me pueden llamar a este número
mi celular es
mi seguro cubre la resonancia
el seguro me cubre la ecografía
cubre la seguridad social una mamografía
tienen máquina de resonancia abierta
hacen resonancias con anestesia
me llamo María García
mi nombre es Juan Pérez
soy Juan Pérez
nací el 3 de mayo de 1981
mi teléfono es el 699 111 222
me puede llamar al 699 111 222
aceptan mi aseguradora
aceptan tarjetas
aceptáis seguros privados`,
};
