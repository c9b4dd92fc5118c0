/** The server will not serve like this; the message is the one line that the operator reads. */
export class RefusedToStartError extends Error {}
