import { idForm, isAddressable } from '../../common/id.ts';
import { told } from './answer.ts';
import { ToolFailure } from './tool-failure.ts';

/**
 * An argument as a part of a path of the control routes.
 *
 * @throws a {@link ToolFailure} for one that would lead to another route: encoded or not, a URL takes `..` for a folder
 */
export function segment(name: string, value: string): string {
  if (isAddressable(value)) return encodeURIComponent(value);
  throw new ToolFailure(`${name} ${told(value)} cannot stand in a URL: nothing was done. ${idForm}`);
}
