// The reports of the contract kit need it too, and the kit imports nothing of the command.
export { printable, shorten } from '../contract-tests/kit/reporters/printable.ts';
