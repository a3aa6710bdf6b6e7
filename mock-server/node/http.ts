/**
 * `import … from 'node:http'` reads every export, and one of them, WebSocket, loads an HTTP client that no server
 * needs: a quarter of the time it takes to start. Asked for this way, the module loads alone.
 */
export const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http');
