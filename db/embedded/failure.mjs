/** An expected failure: its message is the one sentence that the person at the keyboard reads. */
export class Failure extends Error {}
