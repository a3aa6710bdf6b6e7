/** A whole number, as text, that a number holds exactly. */
export const wholeNumberForm = /^\d{1,15}$/;
