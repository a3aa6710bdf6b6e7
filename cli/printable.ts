// The reports of the contract kit need it too, and the kit imports nothing of the command.
export { printable, printableTo } from '../contract-tests/kit/reporters/printable.ts';
