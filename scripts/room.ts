/** A part of the house, and the only things that its modules may import beside one another. Tests may import anything. */
export interface Room {
  readonly name: string;
  /** Its modules: a folder, or a file. */
  readonly path: string;
  /** Names of other rooms. */
  readonly rooms: readonly string[];
  /** Folders of other rooms that it may look into, where the rest of that room is none of its business. */
  readonly folders?: readonly string[];
  /** Names of packages. */
  readonly packages?: readonly string[];
  /** Whether it may reach for the machine: `node:` modules. */
  readonly node?: true;
}
