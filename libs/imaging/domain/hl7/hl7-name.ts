/** A namespace of HD (HL7 2.5.1, 2.A.36): an application or a facility as MSH-3 to MSH-6 name it. */
export const HL7_NAME = /^[^\p{Cc}|^~\\&]{1,64}$/u;
