/** How two versions of the contract differ, and whom that breaks. */
export { builtInFolder, builtInOpenapi, builtInSchema } from './built-in-contract.ts';
export type { Direction } from './messages.ts';
export type { ContractVersion } from './contract-version.ts';
export { diffContracts, type ContractChange, type ContractDiff } from './diff-contracts.ts';
export { readFolder } from './folder-contract.ts';
export { readOpenapi } from './openapi-contract.ts';
export { readSchema } from './schema-contract.ts';
