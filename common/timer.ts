/** The most milliseconds that `setTimeout` waits; it takes more than that for none. */
export const longestTimer = 2_147_483_647;
