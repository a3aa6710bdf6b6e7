// The reports of the contract kit need it too, and the kit imports nothing of the command.
export { createStyle, type Style } from '../contract-tests/kit/reporters/style.ts';
