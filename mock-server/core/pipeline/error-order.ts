/**
 * What a request is refused for, first things first. The emulator answers the first that is wrong; the proxy names all
 * that are, in this order. `injectedFault`: a fault answers in place of the operation. `token`: it carries none, or one
 * that opens nothing. `parameters`: they break the operation's schema. `rules`: what the operation asks for beyond it.
 */
export const errorOrder = ['injectedFault', 'token', 'parameters', 'rules'] as const;
