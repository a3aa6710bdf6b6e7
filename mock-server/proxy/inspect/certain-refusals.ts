import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Violation } from '../../core/journal/entry.ts';

/**
 * Rules of the provider's page that a request cannot break and be answered. Others stay with the provider: what the page
 * leaves open (page 0, a start after its end, a status that is none) or only this mock limits (the size of a body).
 */
export function isCertainRefusal(operation: OperationId, { rule, parameter }: Violation): boolean {
  switch (rule) {
    case 'emptyToken':
    case 'required':
    case 'minLength':
    case 'type':
    case 'jsonSyntax':
    case 'bodyType':
      return true;
    // Spelled other than documented: refused where the switch coercion says so, else only a warning.
    case 'numericString':
    case 'numberForString':
      return true;
    // Ten digits, and the hex digits of an md5.
    case 'pattern':
      return operation === 'getToken';
    case 'maximum':
      return parameter === 'page_size';
    default:
      return false;
  }
}
