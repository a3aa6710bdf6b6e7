import process from 'node:process';
import { wholeNumber } from '../../cli/whole-number.ts';

/** A number of a command line. What is none ends the program: as NaN nothing would run, and all would be well. */
export function numberArgument(name: string, text: string, least = 1): number {
  const number = wholeNumber(text);
  if (number !== undefined && number >= least) return number;
  console.error(`${name} ${text} is no number. Give a whole number from ${least} up.`);
  process.exit(2);
}
