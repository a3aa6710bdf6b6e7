/** What a tool cannot do, told to whoever called it: they can do better. */
export class ToolFailure extends Error {}
