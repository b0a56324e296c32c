/** The end of a long id is what tells it from its siblings. */
export const shortId = (text: string) => (text.length > 16 ? `…${text.slice(-8)}` : text);
