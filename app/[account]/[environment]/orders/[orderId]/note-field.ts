/** Where the key N goes. */
export const NOTE_FIELD = "new-note";
