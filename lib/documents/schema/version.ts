/**
 * Grows with every change of the schema. A desk that was open before such a change cannot draw what is
 * new, and its editor would take that out of the text: it stops taking in what others write.
 */
export const schemaVersion = 1;
