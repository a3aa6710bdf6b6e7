/** Where a mock server listens unless it is said. */
export const defaultPort = 7626;
export const defaultHost = '127.0.0.1';
