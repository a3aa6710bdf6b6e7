/** A value that a text tells. */
export type Told = string | number | undefined;
