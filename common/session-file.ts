/** Whether a path is that of a recorded session (HAR): by its ending, in whatever case. */
export function isSessionFile(path: string): boolean {
  return path.toLowerCase().endsWith('.har');
}
