/** A whole number, as text, that a number holds exactly. */
export const wholeNumber = /^\d{1,15}$/;
