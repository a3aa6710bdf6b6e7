// What a tenant loads once something first happens in it, in one piece: most pages only read.
export { createActions } from '../actions/actions.ts';
export { exportedState } from './exported-state.ts';
export { addRecords } from './initial-state/add-records.ts';
export { replaceAll } from './state-changes.ts';
