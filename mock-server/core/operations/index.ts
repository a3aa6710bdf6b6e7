import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Platform } from '../platform.ts';
import { getMediaContent } from './get-media-content.ts';
import { createGetToken } from './get-token.ts';
import type { Operation } from './operation.ts';
import { createQueryTaskList } from './query-task-list.ts';
import { createSendRecordList } from './send-record-list.ts';

/** The operations that the emulator answers, one file each. */
export function createOperations(platform: Platform): Readonly<Record<OperationId, Operation>> {
  return {
    getToken: createGetToken(platform),
    getMediaContent,
    queryTaskList: createQueryTaskList(platform),
    sendRecordList: createSendRecordList(platform),
  };
}
